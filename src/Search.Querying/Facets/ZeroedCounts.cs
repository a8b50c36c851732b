using System.Collections.Concurrent;
using System.Numerics;

namespace Search.Querying;

/// <summary>Arrays of counts that are all zero, kept for the next one to count. Safe for use by several threads.</summary>
/// <remarks>Zeroing a large array anew costs more than counting a few documents; whoever counted knows which places to set back.</remarks>
internal static class ZeroedCounts
{
    // Up to 16 MiB each, and of each size as many as may be in use at once.
    private const int LargestKept = 1 << 22;

    private static readonly ConcurrentQueue<int[]>[] Kept = [.. Enumerable.Range(0, BitOperations.Log2(LargestKept) + 1).Select(_ => new ConcurrentQueue<int[]>())];

    /// <summary>An array of zeros, at least so long.</summary>
    public static int[] Rent(int length)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(length, 1));
        return size <= LargestKept && Kept[BitOperations.Log2(size)].TryDequeue(out var counts) ? counts : new int[checked((int)size)];
    }

    /// <summary>Takes back an array that <see cref="Rent"/> gave and that is all zero again.</summary>
    public static void Return(int[] counts)
    {
        if (counts.Length <= LargestKept && Kept[BitOperations.Log2((uint)counts.Length)] is var kept && kept.Count < Environment.ProcessorCount)
            kept.Enqueue(counts);
    }
}
