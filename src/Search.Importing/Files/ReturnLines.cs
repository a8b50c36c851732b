namespace Search.Importing.Files;

/// <summary>Content whose lines end with carriage returns alone, as those of old Macs and of some spreadsheets do, with line feeds in their place.</summary>
/// <remarks>A byte for a byte, so that places in the file stay what they are.</remarks>
/// <param name="content">The content; disposed with this.</param>
internal sealed class ReturnLines(Stream content) : ForwardStream
{
    private const byte Return = (byte)'\r', Feed = (byte)'\n';

    /// <summary>Whether a beginning is text of such lines: it has carriage returns, and neither line feeds nor zeros.</summary>
    public static bool Are(ReadOnlySpan<byte> head) => !head.ContainsAny(Feed, (byte)0) && head.Contains(Return);

    /// <summary>A piece of such content with line feeds.</summary>
    public static byte[] Mended(ReadOnlySpan<byte> piece)
    {
        var mended = piece.ToArray();
        mended.AsSpan().Replace(Return, Feed);
        return mended;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        buffer[..read].Replace(Return, Feed);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
