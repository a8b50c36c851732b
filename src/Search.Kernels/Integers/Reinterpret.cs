using System.Runtime.InteropServices;

namespace Search.Kernels;

/// <summary>The same memory seen as other integers, in the machine's (little-endian) byte order, without copying.</summary>
public static class Reinterpret
{
    /// <summary>Bytes as 64-bit words; bytes beyond the last whole word are left out.</summary>
    public static ReadOnlySpan<ulong> AsUInt64(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, ulong>(bytes);

    /// <summary>Bytes as 32-bit integers; bytes beyond the last whole integer are left out.</summary>
    public static ReadOnlySpan<int> AsInt32(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, int>(bytes);

    /// <summary>64-bit words as bytes.</summary>
    public static ReadOnlySpan<byte> AsBytes(ReadOnlySpan<ulong> words) => MemoryMarshal.AsBytes(words);

    /// <summary>32-bit integers as bytes.</summary>
    public static ReadOnlySpan<byte> AsBytes(ReadOnlySpan<int> integers) => MemoryMarshal.AsBytes(integers);

    /// <summary>Bytes of 64-bit words to write to.</summary>
    public static Span<byte> AsWritableBytes(Span<ulong> words) => MemoryMarshal.AsBytes(words);
}
