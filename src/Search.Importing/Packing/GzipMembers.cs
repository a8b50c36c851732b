using System.Globalization;
using System.IO.Compression;
using Search.Importing.Files;

namespace Search.Importing.Packing;

/// <summary>Takes gzip off a file, member by member (RFC 1952), and reads on behind a damaged one. Used by one thread.</summary>
/// <param name="packed">The file; disposed with this.</param>
/// <param name="damaged">
/// Told what is damaged, and where; what is read then joins behind the damage, or ends there. <see langword="null"/> has it thrown: as a
/// <see cref="DamagedMemberException"/> when reading on reads the next member, as an <see cref="InvalidDataException"/> when there is none.
/// </param>
internal sealed class GzipMembers(Stream packed, Action<string>? damaged) : ForwardStream
{
    // What only looks like a member behind damage fails within its first few bytes.
    private const int ProbeLength = 1 << 10;

    private readonly GzipSource _source = new(packed);
    private readonly byte[] _probe = new byte[ProbeLength];
    private GZipStream? _member;
    private int _probeStart, _probeEnd;
    private long _memberBegin, _memberLength;
    private bool _isLost;

    public override int Read(Span<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_probeStart < _probeEnd)
            {
                var count = Math.Min(buffer.Length, _probeEnd - _probeStart);
                _probe.AsSpan(_probeStart, count).CopyTo(buffer);
                _probeStart += count;
                return count;
            }
            if (_member is null)
            {
                if (!_source.IsAtMark)
                    _source.SkipZeros();
                if (_source.IsAtEnd)
                    return 0;
                Begin();
                continue;
            }
            if (TryRead(buffer, out var read) && read > 0)
                return read;
        }
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
            _source.Dispose();
        }
        base.Dispose(disposing);
    }

    // A member that comes behind damage is read a little way before anything of it is given out.
    private void Begin()
    {
        (_memberBegin, _memberLength) = (_source.Position, 0);
        _source.Pass();
        _member = new GZipStream(_source, CompressionMode.Decompress, leaveOpen: true);
        if (!_isLost)
            return;
        (_probeStart, _probeEnd) = (0, 0);
        while (_member is not null && _probeEnd < ProbeLength && TryRead(_probe.AsSpan(_probeEnd), out var read) && read > 0)
            _probeEnd += read;
        if (_isLost && _member is null)
            _probeEnd = 0;
        else
            _isLost = false;
    }

    // False when the member failed; nothing read when it ended, or reading has to be tried again.
    private bool TryRead(Span<byte> buffer, out int read)
    {
        read = 0;
        try
        {
            read = _member!.Read(buffer);
        }
        catch (InvalidDataException error)
        {
            Fail(error.Message);
            return false;
        }
        _memberLength += read;
        if (read > 0)
            return true;
        if (_source.Tail.Ends(_memberLength))
        {
            End();
            _isLost = false;
        }
        else if (_source.IsAtMark)
            _source.Pass();
        else if (_source.IsAtEnd)
        {
            Fail("it is cut off, or something else stands behind it");
            return false;
        }
        else
        {
            Fail("something stands behind it that is no gzip");
            return false;
        }
        return true;
    }

    private void Fail(string reason)
    {
        End();
        var goesOn = _source.SkipToMark();
        var isTold = _isLost;
        _isLost = true;
        if (isTold)
            return;
        var what = string.Create(CultureInfo.InvariantCulture, $"the gzip data that begins at byte {_memberBegin} is damaged: {reason}{(goesOn ? $"; reading goes on at byte {_source.Position}" : "")}");
        if (damaged is not null)
            damaged(what);
        else
            throw goesOn ? new DamagedMemberException(what) : new InvalidDataException(what);
    }

    private void End()
    {
        _member?.Dispose();
        _member = null;
    }
}
