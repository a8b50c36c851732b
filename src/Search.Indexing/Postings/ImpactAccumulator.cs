namespace Search.Indexing;

/// <summary>Gathers the competitive (frequency, length code) pairs of a block or a list.</summary>
internal sealed class ImpactAccumulator
{
    private readonly int[] _maxByCode = new int[256];
    private int _least = 256;
    private int _most = -1;

    public void Add(int frequency, byte code)
    {
        if (frequency > _maxByCode[code])
            _maxByCode[code] = frequency;
        _least = Math.Min(_least, code);
        _most = Math.Max(_most, code);
    }

    public void Clear()
    {
        if (_most >= _least)
            _maxByCode.AsSpan(_least..(_most + 1)).Clear();
        (_least, _most) = (256, -1);
    }

    /// <summary>Writes the pairs in the form of <see cref="PostingsFormat"/>, and adds them to those of the whole.</summary>
    public void WriteTo(ByteBuffer target, ImpactAccumulator? whole)
    {
        var (count, best) = (0u, 0);
        for (var code = _least; code <= _most; code++)
        {
            if (_maxByCode[code] <= best)
                continue;
            best = _maxByCode[code];
            count++;
        }
        target.WriteVarint(count);
        best = 0;
        for (var code = _least; code <= _most; code++)
        {
            if (_maxByCode[code] <= best)
                continue;
            target.WriteVarint((uint)(_maxByCode[code] - best - 1));
            target.WriteByte((byte)code);
            best = _maxByCode[code];
            whole?.Add(best, (byte)code);
        }
    }
}
