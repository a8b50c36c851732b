namespace Search.Indexing;

/// <summary>Decoded impacts and the block, or list, that they belong to.</summary>
internal sealed class ImpactBuffer
{
    private const int Nobody = -2;

    private Impact[] _impacts = new Impact[8];
    private int _count;

    public int Owner { get; private set; } = Nobody;

    public ReadOnlySpan<Impact> Impacts => _impacts.AsSpan(0, _count);

    public void Forget() => Owner = Nobody;

    public void Set(Impact only, int owner)
    {
        _impacts[0] = only;
        (_count, Owner) = (1, owner);
    }

    public void Read(ReadOnlySpan<byte> bytes, int owner)
    {
        var reader = new ByteReader(bytes);
        _count = (int)reader.ReadVarint();
        if (_count > _impacts.Length)
            _impacts = new Impact[_count];
        var frequency = 0;
        for (var i = 0; i < _count; i++)
        {
            frequency += (int)reader.ReadVarint() + 1;
            _impacts[i] = new Impact(frequency, reader.ReadByte());
        }
        Owner = owner;
    }
}
