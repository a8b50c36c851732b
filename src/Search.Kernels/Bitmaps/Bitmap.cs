using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

/// <summary>Sets of small integers as bits, 64 to a word, the lowest bit of the first word being 0.</summary>
/// <remarks>Where two sets meet, both must be of the same length. Not safe while another thread writes to the same words.</remarks>
public static class Bitmap
{
    private const int BitsApartForWholeWords = 8;

    // A cache line of words: a sixteenth more memory, and seven more words to count at most.
    private const int WordsPerRankStart = 8;

    /// <summary>Words that hold <paramref name="bits"/> bits.</summary>
    public static int WordCount(int bits) => (int)(((uint)bits + 63) >> 6);

    /// <summary>Whether the bit is set.</summary>
    public static bool Contains(ReadOnlySpan<ulong> words, int bit) => (words[bit >> 6] & (1ul << bit)) != 0;

    /// <summary>Sets the bit.</summary>
    public static void Set(Span<ulong> words, int bit) => words[bit >> 6] |= 1ul << bit;

    /// <summary>Sets many bits, which are fastest to set when they ascend.</summary>
    public static void Set(Span<ulong> words, ReadOnlySpan<int> bits)
    {
        if (bits.IsEmpty)
            return;
        // Where several fall into each word, the word is kept at hand until the next is begun.
        if (bits[^1] - bits[0] < bits.Length * BitsApartForWholeWords)
        {
            var index = bits[0] >> 6;
            var word = 0ul;
            foreach (var bit in bits)
            {
                if (bit >> 6 != index)
                {
                    words[index] |= word;
                    (index, word) = (bit >> 6, 0);
                }
                word |= 1ul << bit;
            }
            words[index] |= word;
            return;
        }
        foreach (var bit in bits)
            words[bit >> 6] |= 1ul << bit;
    }

    /// <summary>Clears the bit and returns whether it was set.</summary>
    public static bool Clear(Span<ulong> words, int bit)
    {
        ref var word = ref words[bit >> 6];
        var was = word;
        word &= ~(1ul << bit);
        return was != word;
    }

    /// <summary>Sets the first <paramref name="bits"/> bits and clears the rest.</summary>
    public static void SetAll(Span<ulong> words, int bits)
    {
        words.Clear();
        words[..(bits >> 6)].Fill(ulong.MaxValue);
        if ((bits & 63) != 0)
            words[bits >> 6] = (1ul << (bits & 63)) - 1;
    }

    /// <summary>The bits set.</summary>
    public static int Count(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        foreach (var word in words)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Counts the bits before every so many words, for <see cref="Rank"/>.</summary>
    public static int[] RankStarts(ReadOnlySpan<ulong> words)
    {
        var starts = new int[words.Length / WordsPerRankStart + 1];
        for (var i = 1; i < starts.Length; i++)
            starts[i] = starts[i - 1] + Count(words.Slice((i - 1) * WordsPerRankStart, WordsPerRankStart));
        return starts;
    }

    /// <summary>How many bits are set below <paramref name="bit"/>.</summary>
    /// <param name="words">The set.</param>
    /// <param name="starts">Its <see cref="RankStarts"/>.</param>
    /// <param name="bit">A bit of the set's words.</param>
    public static int Rank(ReadOnlySpan<ulong> words, ReadOnlySpan<int> starts, int bit)
    {
        var last = bit >> 6;
        var start = last / WordsPerRankStart;
        var rank = starts[start] + BitOperations.PopCount(words[last] & ((1ul << bit) - 1));
        for (var i = start * WordsPerRankStart; i < last; i++)
            rank += BitOperations.PopCount(words[i]);
        return rank;
    }

    /// <summary>The bits set in both.</summary>
    public static int CountAnd(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        right = right[..left.Length];
        var count = 0;
        for (var i = 0; i < left.Length; i++)
            count += BitOperations.PopCount(left[i] & right[i]);
        return count;
    }

    /// <summary>Keeps in <paramref name="target"/> what is also in <paramref name="other"/>.</summary>
    public static void And(Span<ulong> target, ReadOnlySpan<ulong> other) => Combine<Intersection>(target, other);

    /// <summary>Adds what is in <paramref name="other"/> to <paramref name="target"/>.</summary>
    public static void Or(Span<ulong> target, ReadOnlySpan<ulong> other) => Combine<Union>(target, other);

    /// <summary>Takes what is in <paramref name="other"/> out of <paramref name="target"/>.</summary>
    public static void AndNot(Span<ulong> target, ReadOnlySpan<ulong> other) => Combine<Difference>(target, other);

    /// <summary>The first bit set at or after <paramref name="from"/>; -1 when there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> words, int from)
    {
        var index = from >> 6;
        if (index >= words.Length)
            return -1;
        var word = words[index] & (ulong.MaxValue << from);
        while (word == 0)
        {
            if (++index == words.Length)
                return -1;
            word = words[index];
        }
        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>Lists the bits set, ascending.</summary>
    /// <param name="words">The set.</param>
    /// <param name="bits">Takes them; at least as long as there are.</param>
    /// <returns>How many there are.</returns>
    public static int List(ReadOnlySpan<ulong> words, Span<int> bits)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
                bits[count++] = (i << 6) + BitOperations.TrailingZeroCount(word);
        }
        return count;
    }

    /// <summary>The last bit set; -1 when there is none.</summary>
    public static int Last(ReadOnlySpan<ulong> words)
    {
        for (var index = words.Length - 1; index >= 0; index--)
        {
            if (words[index] != 0)
                return (index << 6) + 63 - BitOperations.LeadingZeroCount(words[index]);
        }
        return -1;
    }

    /// <summary>Makes <paramref name="target"/> what is not in <paramref name="words"/>, of the first <paramref name="bits"/> bits.</summary>
    public static void Not(ReadOnlySpan<ulong> words, Span<ulong> target, int bits)
    {
        SetAll(target, bits);
        AndNot(target, words);
    }

    private static void Combine<TOperation>(Span<ulong> target, ReadOnlySpan<ulong> other) where TOperation : struct, IOperation
    {
        other = other[..target.Length];
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var left = ref MemoryMarshal.GetReference(target);
            ref var right = ref MemoryMarshal.GetReference(other);
            for (; i <= target.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
                TOperation.Apply(Vector256.LoadUnsafe(ref left, (nuint)i), Vector256.LoadUnsafe(ref right, (nuint)i)).StoreUnsafe(ref left, (nuint)i);
        }
        for (; i < target.Length; i++)
            target[i] = TOperation.Apply(target[i], other[i]);
    }

    private interface IOperation
    {
        static abstract ulong Apply(ulong left, ulong right);

        static abstract Vector256<ulong> Apply(Vector256<ulong> left, Vector256<ulong> right);
    }

    private readonly struct Intersection : IOperation
    {
        public static ulong Apply(ulong left, ulong right) => left & right;

        public static Vector256<ulong> Apply(Vector256<ulong> left, Vector256<ulong> right) => left & right;
    }

    private readonly struct Union : IOperation
    {
        public static ulong Apply(ulong left, ulong right) => left | right;

        public static Vector256<ulong> Apply(Vector256<ulong> left, Vector256<ulong> right) => left | right;
    }

    private readonly struct Difference : IOperation
    {
        public static ulong Apply(ulong left, ulong right) => left & ~right;

        public static Vector256<ulong> Apply(Vector256<ulong> left, Vector256<ulong> right) => Vector256.AndNot(left, right);
    }
}
