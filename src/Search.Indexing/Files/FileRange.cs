namespace Search.Indexing;

/// <summary>A range of a file's payload that is read again and again: its pages are verified once, when it is first read. Safe for use by several threads.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">The first byte, within the payload.</param>
/// <param name="length">Bytes.</param>
internal sealed class FileRange(SearchFileReader file, long offset, int length)
{
    private volatile bool _isVerified;

    /// <summary>The bytes.</summary>
    /// <exception cref="DamagedIndexException">A page they lie in is damaged, or they lie outside the payload.</exception>
    public ReadOnlySpan<byte> Span => _isVerified ? file.VerifiedSpan(offset, length) : Verify();

    private ReadOnlySpan<byte> Verify()
    {
        var span = file.Span(offset, length);
        _isVerified = true;
        return span;
    }
}
