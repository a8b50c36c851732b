using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

/// <summary>Adds to many integers at once. Safe for use by several threads, each with spans of its own.</summary>
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
}
