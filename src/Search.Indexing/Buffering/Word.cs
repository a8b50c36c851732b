namespace Search.Indexing;

/// <summary>A distinct word of a <see cref="WordTable"/>.</summary>
internal struct Word
{
    /// <summary>The first eight bytes, little endian, zeros behind the end of a shorter word.</summary>
    public ulong Low;

    /// <summary>The next eight.</summary>
    public ulong High;

    /// <summary>Where the bytes of a word stand that has more than sixteen.</summary>
    public int Offset;

    /// <summary>How often it came.</summary>
    public int Count;

    /// <summary>The number of its stem, where stems are kept.</summary>
    public int Stem;

    /// <summary>Bytes of UTF-8.</summary>
    public ushort Length;

    /// <summary>Whether its stem was found by the analyser's rules. The same letters may stand in an address, which has none.</summary>
    public bool IsInflected;

    /// <summary>Whether it is this word only with that stem, which the text decides.</summary>
    public bool IsOfStem;
}
