using System.Buffers.Binary;
using System.Text;

namespace Search.Workloads.Prepared;

/// <summary>Writes documents for every engine to read, as Java's <c>DataInputStream</c> does: big-endian, strings by their length in bytes.</summary>
/// <remarks>Of each document: 1, title, body, outlet, authors, tags, whether there is a day, the day. After the last: 0.</remarks>
internal sealed class PreparedWriter(Stream output) : IDisposable
{
    private readonly BufferedStream _output = new(output, 1 << 20);

    /// <summary>Documents written so far.</summary>
    public long Documents { get; private set; }

    /// <summary>Characters of title and body written so far.</summary>
    public long Characters { get; private set; }

    public void Add(PreparedDocument document)
    {
        Documents++;
        Characters += document.Title.Length + document.Body.Length;
        _output.WriteByte(1);
        Write(document.Title);
        Write(document.Body);
        Write(document.Outlet);
        Write(document.Authors);
        Write(document.Tags);
        _output.WriteByte(document.Day is null ? (byte)0 : (byte)1);
        Write(document.Day ?? 0);
    }

    /// <summary>Ends the corpus.</summary>
    public void Dispose()
    {
        _output.WriteByte(0);
        _output.Dispose();
    }

    private void Write(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        _output.Write(bytes);
    }

    private void Write(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Write(bytes.Length);
        _output.Write(bytes);
    }

    private void Write(IReadOnlyList<string> values)
    {
        Write(values.Count);
        foreach (var value in values)
            Write(value);
    }
}
