using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Search.Kernels;

/// <summary>Scores many documents at once, and keeps those that score enough.</summary>
/// <remarks>Every path, scalar or vector, takes the same single-precision steps, so all give the same bits. Safe for use by several threads.</remarks>
public static class ScoreKernel
{
    /// <summary>Entries of a table with one for each length code.</summary>
    public const int LengthCodes = 256;

    /// <summary>Writes weight − weight / (1 + frequency · inverseNorm) for each document.</summary>
    /// <param name="documents">Document numbers.</param>
    /// <param name="frequencies">A frequency for each.</param>
    /// <param name="lengthCodes">The length code of each document of the segment.</param>
    /// <param name="inverseNorms">A number for each of the 256 length codes.</param>
    /// <param name="weight">What the score comes near to as the frequency grows.</param>
    /// <param name="scores">Takes a score for each.</param>
    /// <exception cref="IndexOutOfRangeException">A document has no length code.</exception>
    public static void Saturate(
        ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, ReadOnlySpan<byte> lengthCodes, ReadOnlySpan<float> inverseNorms, float weight,
        Span<float> scores)
    {
        frequencies = frequencies[..documents.Length];
        scores = scores[..documents.Length];
        ref var table = ref MemoryMarshal.GetReference(inverseNorms[..LengthCodes]);
        for (var i = 0; i < documents.Length; i++)
            scores[i] = Unsafe.Add(ref table, (nint)lengthCodes[documents[i]]);
        var done = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var weights = Vector256.Create(weight);
            ref var first = ref MemoryMarshal.GetReference(scores);
            ref var firstFrequency = ref MemoryMarshal.GetReference(frequencies);
            for (; done <= scores.Length - Vector256<float>.Count; done += Vector256<float>.Count)
            {
                var frequency = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref firstFrequency, (nuint)done));
                var product = frequency * Vector256.LoadUnsafe(ref first, (nuint)done);
                (weights - weights / (Vector256<float>.One + product)).StoreUnsafe(ref first, (nuint)done);
            }
        }
        for (; done < scores.Length; done++)
            scores[done] = weight - weight / (1f + frequencies[done] * scores[done]);
    }

    /// <summary>Moves the documents that score at least <paramref name="least"/> to the front, with their scores, in their order.</summary>
    /// <returns>How many they are.</returns>
    public static int KeepAtLeast(float least, Span<int> documents, Span<float> scores)
    {
        documents = documents[..scores.Length];
        var kept = 0;
        var i = 0;
        if (Compaction.IsSupported)
        {
            var leasts = Vector256.Create(least);
            ref var firstDocument = ref MemoryMarshal.GetReference(documents);
            ref var first = ref MemoryMarshal.GetReference(scores);
            for (; i <= scores.Length - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                // What is written begins no later than what was read, so nothing is overwritten that is still to be read.
                var eight = Vector256.LoadUnsafe(ref first, (nuint)i);
                var numbers = Vector256.LoadUnsafe(ref firstDocument, (nuint)i);
                var enough = Vector256.GreaterThanOrEqual(eight, leasts).ExtractMostSignificantBits();
                var order = Compaction.Order(enough);
                Avx2.PermuteVar8x32(eight, order).StoreUnsafe(ref first, (nuint)kept);
                Avx2.PermuteVar8x32(numbers, order).StoreUnsafe(ref firstDocument, (nuint)kept);
                kept += BitOperations.PopCount(enough);
            }
        }
        for (; i < scores.Length; i++)
        {
            if (scores[i] < least)
                continue;
            (documents[kept], scores[kept]) = (documents[i], scores[i]);
            kept++;
        }
        return kept;
    }

    /// <summary>Moves the documents whose sums are at least <paramref name="least"/> to the front, with their sums, in their order.</summary>
    /// <returns>How many they are.</returns>
    public static int KeepAtLeast(double least, Span<int> documents, Span<double> sums)
    {
        documents = documents[..sums.Length];
        var kept = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            // Without a jump, as which of them stay cannot be foretold.
            var (document, sum) = (documents[i], sums[i]);
            (documents[kept], sums[kept]) = (document, sum);
            kept += sum >= least ? 1 : 0;
        }
        return kept;
    }

    /// <summary>Finds the sums that are at least <paramref name="least"/>, from <paramref name="from"/> on, and clears every sum it passes over or takes.</summary>
    /// <param name="sums">Sums; those taken or passed over are 0 afterwards.</param>
    /// <param name="from">Where to begin; moved to where to go on.</param>
    /// <param name="least">Above 0.</param>
    /// <param name="places">Takes the places found, ascending; at least 64 long.</param>
    /// <param name="taken">Takes their sums.</param>
    /// <returns>How many were found; <paramref name="from"/> is at the end when all were looked at.</returns>
    public static int TakeAtLeast(Span<double> sums, ref int from, double least, Span<int> places, Span<double> taken)
    {
        taken = taken[..places.Length];
        var count = 0;
        var i = from;
        if (Vector256.IsHardwareAccelerated)
        {
            var leasts = Vector256.Create(least);
            ref var first = ref MemoryMarshal.GetReference(sums);
            for (; i <= sums.Length - Vector256<double>.Count && count <= places.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            {
                var four = Vector256.LoadUnsafe(ref first, (nuint)i);
                Vector256<double>.Zero.StoreUnsafe(ref first, (nuint)i);
                for (var enough = Vector256.GreaterThanOrEqual(four, leasts).ExtractMostSignificantBits(); enough != 0; enough &= enough - 1)
                {
                    var place = BitOperations.TrailingZeroCount(enough);
                    (places[count], taken[count]) = (i + place, four[place]);
                    count++;
                }
            }
        }
        for (; i < sums.Length && count < places.Length; i++)
        {
            if (sums[i] >= least)
            {
                (places[count], taken[count]) = (i, sums[i]);
                count++;
            }
            sums[i] = 0;
        }
        from = i;
        return count;
    }
}
