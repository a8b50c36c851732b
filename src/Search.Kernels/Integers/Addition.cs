using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

/// <summary>Adds to many integers, adds them up, or looks through them, at once. Safe for use by several threads, each with spans of its own.</summary>
public static class Addition
{
    /// <summary>Adds one to each value.</summary>
    public static void AddOne(Span<int> values)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(values);
            for (; i <= values.Length - Vector256<int>.Count; i += Vector256<int>.Count)
                (Vector256.LoadUnsafe(ref first, (nuint)i) + Vector256<int>.One).StoreUnsafe(ref first, (nuint)i);
        }
        for (; i < values.Length; i++)
            values[i]++;
    }

    /// <summary>Adds to each value that of the same place.</summary>
    /// <param name="values">What is added to.</param>
    /// <param name="others">What is added; at least as long.</param>
    public static void Add(Span<int> values, ReadOnlySpan<int> others)
    {
        others = others[..values.Length];
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(values);
            ref var other = ref MemoryMarshal.GetReference(others);
            for (; i <= values.Length - Vector256<int>.Count; i += Vector256<int>.Count)
                (Vector256.LoadUnsafe(ref first, (nuint)i) + Vector256.LoadUnsafe(ref other, (nuint)i)).StoreUnsafe(ref first, (nuint)i);
        }
        for (; i < values.Length; i++)
            values[i] += others[i];
    }

    /// <summary>The sum of the values; wraps around.</summary>
    public static int Sum(ReadOnlySpan<int> values)
    {
        var sum = 0;
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(values);
            var sums = Vector256<int>.Zero;
            for (; i <= values.Length - Vector256<int>.Count; i += Vector256<int>.Count)
                sums += Vector256.LoadUnsafe(ref first, (nuint)i);
            sum = Vector256.Sum(sums);
        }
        for (; i < values.Length; i++)
            sum += values[i];
        return sum;
    }

    /// <summary>The largest of the values, negative ones being taken as beyond all others; 0 when there is none.</summary>
    public static uint Largest(ReadOnlySpan<int> values)
    {
        var largest = 0u;
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(values);
            var most = Vector256<uint>.Zero;
            for (; i <= values.Length - Vector256<int>.Count; i += Vector256<int>.Count)
                most = Vector256.Max(most, Vector256.LoadUnsafe(ref first, (nuint)i).AsUInt32());
            for (var lane = 0; lane < Vector256<uint>.Count; lane++)
                largest = Math.Max(largest, most[lane]);
        }
        for (; i < values.Length; i++)
            largest = Math.Max(largest, (uint)values[i]);
        return largest;
    }
}
