using System.Buffers.Binary;

namespace Search.Indexing;

/// <summary>The words of several tables in the order of their bytes; the same word in two tables has one rank.</summary>
internal sealed class WordOrder
{
    private readonly IReadOnlyList<WordTable> _tables;
    private readonly int[][] _ranks;

    // For each rank a table and the number of the word in it.
    private readonly List<(int Table, int Number)> _words = [];

    public WordOrder(IReadOnlyList<WordTable> tables)
    {
        _tables = tables;
        _ranks = [.. tables.Select(table => new int[table.Count])];
        // Most comparisons are settled by the first eight bytes, as one integer.
        var heads = new ulong[tables.Sum(table => table.Count)];
        var places = new (int Table, int Number)[heads.Length];
        var at = 0;
        for (var table = 0; table < tables.Count; table++)
        {
            for (var number = 0; number < tables[table].Count; number++)
            {
                heads[at] = BinaryPrimitives.ReverseEndianness(tables[table].Words[number].Low);
                places[at++] = (table, number);
            }
        }
        Array.Sort(heads, places);
        for (var start = 0; start < heads.Length;)
        {
            var end = start + 1;
            while (end < heads.Length && heads[end] == heads[start])
                end++;
            Rank(places.AsSpan(start..end));
            start = end;
        }
    }

    /// <summary>Distinct words.</summary>
    public int Count => _words.Count;

    /// <summary>The ranks of a table's words, by their numbers.</summary>
    public int[] RanksIn(int table) => _ranks[table];

    /// <summary>The bytes of the word with that rank, in <paramref name="room"/> when they are few.</summary>
    public ReadOnlySpan<byte> this[int rank, Span<byte> room] => BytesOf(_words[rank], room);

    private void Rank(Span<(int Table, int Number)> places)
    {
        if (places.Length > 1)
            places.Sort(Compare);
        for (var i = 0; i < places.Length; i++)
        {
            if (i == 0 || Compare(places[i - 1], places[i]) != 0)
                _words.Add(places[i]);
            _ranks[places[i].Table][places[i].Number] = _words.Count - 1;
        }
    }

    private int Compare((int Table, int Number) left, (int Table, int Number) right)
    {
        Span<byte> leftRoom = stackalloc byte[16], rightRoom = stackalloc byte[16];
        return BytesOf(left, leftRoom).SequenceCompareTo(BytesOf(right, rightRoom));
    }

    private ReadOnlySpan<byte> BytesOf((int Table, int Number) place, Span<byte> room) =>
        _tables[place.Table].BytesOf(_tables[place.Table].Words[place.Number], room);
}
