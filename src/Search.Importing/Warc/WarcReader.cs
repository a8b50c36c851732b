using System.Globalization;
using Search.Importing.Headers;

namespace Search.Importing.Warc;

/// <summary>Reads the records of a WARC file one after the other; where one is damaged, reading goes on with the next that can be found.</summary>
/// <param name="stream">The file, gzip taken off.</param>
/// <param name="damaged">Told what is wrong, and the byte at which.</param>
internal sealed class WarcReader(Stream stream, Action<string, long> damaged)
{
    // Field lines hold addresses, which grow long; a longer line is cut.
    private const int MaxLineLength = 1 << 16;

    private readonly ByteSource _source = new(stream);
    private long _left;
    private bool _lost;

    /// <summary>Reads the head of the next record; what was not read of the one before is stepped over.</summary>
    public bool TryRead(out WarcRecord record)
    {
        SkipBlock();
        while (TryFindVersion(out var offset))
        {
            var fields = new HeaderFields();
            while (_source.TryReadLine(MaxLineLength, out var line) && line.Length > 0)
                fields.TryAdd(line);
            if (long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                record = new WarcRecord(fields, offset, length);
                _left = length;
                return true;
            }
            damaged("a record states no length; reading goes on with the next one", offset);
            _lost = true;
        }
        if (_source.Failure is { } failure)
            damaged($"the file ends before its end: {failure}", _source.Position);
        record = null!;
        return false;
    }

    /// <summary>Reads from the block of the record.</summary>
    /// <returns>How many bytes there were, fewer than wanted only at the end of the block.</returns>
    public int ReadBlock(Span<byte> target)
    {
        var read = _source.Read(target[..(int)Math.Min(target.Length, _left)]);
        _left -= read;
        if (read < target.Length && _left > 0)
        {
            TellCut(_left);
            _left = 0;
        }
        return read;
    }

    /// <summary>Steps over what is left of the block of the record.</summary>
    /// <returns>Whether it was all there.</returns>
    public bool SkipBlock()
    {
        if (_left == 0)
            return true;
        var missing = _left - _source.Skip(_left);
        _left = 0;
        if (missing > 0)
            TellCut(missing);
        return missing == 0;
    }

    private void TellCut(long missing) =>
        damaged($"{(_source.Damage is null ? "the last record" : "a record")} is cut off: {missing} bytes are missing", _source.Position);

    // Records are parted by two empty lines; whatever else stands between them is damage.
    private bool TryFindVersion(out long offset)
    {
        while (true)
        {
            offset = _source.Position;
            if (!_source.TryReadLine(MaxLineLength, out var line))
            {
                if (_source.Damage is not { } damage)
                    return false;
                damaged(damage, offset);
                _source.GoOn();
                // What the next part begins with may be the rest of a record whose beginning is lost.
                _lost = true;
                continue;
            }
            if (line.AsSpan().StartsWith("WARC/"u8))
            {
                _lost = false;
                return true;
            }
            if (line.Length == 0 || _lost)
                continue;
            damaged("no record begins where one should; reading goes on with the next one", offset);
            _lost = true;
        }
    }
}
