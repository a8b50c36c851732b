using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Search.Archive.Documents;

/// <summary>Hashes lists of texts one after the other (SHA-256). Not safe for use by several threads at once.</summary>
internal sealed class DigestParts : IDisposable
{
    // A thread or two: the hash is seldom asked more than once for each.
    private const int BufferLength = 1 << 16;

    private const byte EndOfList = 0xff;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
    private int _filled;

    /// <summary>Adds a list of texts.</summary>
    /// <remarks>Each is preceded by its length, -1 for none, so that no two threads look alike by where their parts end.</remarks>
    public void Add(params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), part?.Length ?? -1);
            _filled += sizeof(int);
            if (part is not null)
                AddText(part);
        }

        Room(1)[0] = EndOfList;
        _filled++;
    }

    /// <summary>The first bytes of the hash, as Base64.</summary>
    public string End(int bytes)
    {
        Flush();
        return Convert.ToBase64String(_hash.GetHashAndReset().AsSpan(0, bytes));
    }

    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        const int mostAtOnce = BufferLength / sizeof(char);
        while (text.Length > 0)
        {
            var step = Math.Min(text.Length, mostAtOnce);
            // The halves of a character stay together, or each would be hashed as a damaged one.
            if (step < text.Length && char.IsHighSurrogate(text[step - 1]))
                step--;
            var room = Room(step * sizeof(char));
            _filled += Encoding.Unicode.GetBytes(text[..step], room);
            text = text[step..];
        }
    }

    private Span<byte> Room(int length)
    {
        if (_buffer.Length - _filled < length)
            Flush();
        return _buffer.AsSpan(_filled);
    }

    private void Flush()
    {
        _hash.AppendData(_buffer.AsSpan(0, _filled));
        _filled = 0;
    }
}
