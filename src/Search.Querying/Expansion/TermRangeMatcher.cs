using System.Text;

namespace Search.Querying;

/// <summary>The terms between two others in byte order.</summary>
internal sealed class TermRangeMatcher(TermRangeQuery query) : TermMatcher
{
    private readonly byte[] _lower = Encoding.UTF8.GetBytes(query.Lower ?? "");
    private readonly byte[]? _upper = query.Upper is null ? null : Encoding.UTF8.GetBytes(query.Upper);
    private readonly bool _excludesLower = query is { Lower: not null, IncludeLower: false };

    public override ReadOnlySpan<byte> First => _lower;

    public override TermVerdict Judge(ReadOnlySpan<byte> term)
    {
        if (_upper is not null)
        {
            var order = term.SequenceCompareTo(_upper);
            if (order > 0 || (order == 0 && !query.IncludeUpper))
                return TermVerdict.End;
        }
        return _excludesLower && term.SequenceEqual(_lower) ? TermVerdict.Next : TermVerdict.Match;
    }

    // Judge relies on the walk to begin at the lower end.
    public override bool IsMatch(ReadOnlySpan<byte> term) => term.SequenceCompareTo(_lower) >= 0 && base.IsMatch(term);
}
