using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Search.Importing.Identity;

/// <summary>Numbers that stand for names where names themselves would take too much room.</summary>
/// <remarks>
/// SipHash-2-4 (J.-P. Aumasson, D. J. Bernstein, "SipHash: a fast short-input PRF", 2012) with a key of this process, so that nobody can write names that are taken
/// for one another. The numbers mean nothing to any other process. Safe for use by several threads.
/// </remarks>
internal static class NameHash
{
    private const int NoHeap = 512;

    private static readonly (ulong First, ulong Second) Key = NewKey();

    /// <summary>64 bits of a name: two of ten million names are taken for one with a chance of about 3 in a million (birthday bound).</summary>
    public static ulong Of(string name)
    {
        Span<byte> bytes = stackalloc byte[NoHeap];
        return Encoding.UTF8.TryGetBytes(name, bytes, out var length)
            ? Of(bytes[..length], Key.First, Key.Second)
            : Of(Encoding.UTF8.GetBytes(name), Key.First, Key.Second);
    }

    /// <summary>The hash of some bytes by a key, its two halves little-endian.</summary>
    internal static ulong Of(ReadOnlySpan<byte> bytes, ulong first, ulong second)
    {
        // "somepseudorandomlygeneratedbytes", the constants of the paper.
        var (v0, v1, v2, v3) = (first ^ 0x736F6D6570736575, second ^ 0x646F72616E646F6D, first ^ 0x6C7967656E657261, second ^ 0x7465646279746573);
        var last = (ulong)bytes.Length << 56;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            v3 ^= word;
            Round(ref v0, ref v1, ref v2, ref v3);
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }
        for (var i = 0; i < bytes.Length; i++)
            last |= (ulong)bytes[i] << (8 * i);
        v3 ^= last;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= last;
        v2 ^= 0xFF;
        for (var i = 0; i < 4; i++)
            Round(ref v0, ref v1, ref v2, ref v3);
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = ulong.RotateLeft(v1, 13) ^ v0;
        v0 = ulong.RotateLeft(v0, 32);
        v2 += v3;
        v3 = ulong.RotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = ulong.RotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = ulong.RotateLeft(v1, 17) ^ v2;
        v2 = ulong.RotateLeft(v2, 32);
    }

    private static (ulong First, ulong Second) NewKey()
    {
        Span<byte> key = stackalloc byte[2 * sizeof(ulong)];
        RandomNumberGenerator.Fill(key);
        return (BinaryPrimitives.ReadUInt64LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key[sizeof(ulong)..]));
    }
}
