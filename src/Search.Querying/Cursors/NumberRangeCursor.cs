using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>The documents whose number lies in a range. Every document is a candidate; confirming reads its number.</summary>
internal sealed class NumberRangeCursor(NumberColumn column, int documentCount, long min, long max, float score) : ConstantScoreCursor(score)
{
    /// <inheritdoc/>
    public override long Cost => documentCount;

    /// <inheritdoc/>
    public override bool NeedsConfirmation => true;

    /// <inheritdoc/>
    public override int Next() => AdvanceTo(Document + 1);

    /// <inheritdoc/>
    public override int AdvanceTo(int target) => Document = target < documentCount ? target : NoMoreDocuments;

    /// <inheritdoc/>
    public override bool Confirm() => column.TryRead(Document, out var value) && value >= min && value <= max;

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope)
    {
        // A number outside the range stands for none; when there is no such number, every document is asked.
        if (min == long.MinValue && max == long.MaxValue)
        {
            base.AddTo(bits, scope);
            return;
        }
        var missing = min > long.MinValue ? min - 1 : max + 1;
        var width = (ulong)max - (ulong)min;
        Span<long> values = stackalloc long[256];
        for (var first = 0; first < documentCount; first += values.Length)
        {
            var run = values[..Math.Min(values.Length, documentCount - first)];
            column.Read(first, run, missing);
            for (var word = 0; word * 64 < run.Length; word++)
                bits[(first >> 6) + word] |= InRange(run[(word * 64)..Math.Min(run.Length, word * 64 + 64)], width);
            if ((first & 0xFFFF) == 0)
                scope.ThrowIfCancelled();
        }
    }

    private ulong InRange(ReadOnlySpan<long> values, ulong width)
    {
        var found = 0ul;
        for (var i = 0; i < values.Length; i++)
            found |= ((ulong)values[i] - (ulong)min <= width ? 1ul : 0) << i;
        return found;
    }

    /// <inheritdoc/>
    protected override bool PrefersLeaps(int asked) => (long)asked * 2 < documentCount;
}
