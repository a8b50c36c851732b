namespace Search.Importing.Files;

/// <summary>Passes bytes on and counts them, so that progress shows within a large file and what is unpacked stays within bounds.</summary>
internal sealed class CountingStream(Stream inner, Action<long> counted) : ForwardStream
{
    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        counted(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
