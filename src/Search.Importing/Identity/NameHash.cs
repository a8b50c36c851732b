using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Search.Importing.Identity;

/// <summary>Numbers that stand for names where names themselves would take too much room.</summary>
internal static class NameHash
{
    private const int NoHeap = 512;

    /// <summary>64 bits of the name's SHA-256: two of ten million names are taken for one with a chance of about 3 in a million (birthday bound).</summary>
    public static ulong Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> bytes = stackalloc byte[NoHeap];
        if (Encoding.UTF8.TryGetBytes(name, bytes, out var length))
            SHA256.HashData(bytes[..length], hash);
        else
            SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
