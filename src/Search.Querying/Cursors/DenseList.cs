using Search.Kernels;

namespace Search.Querying;

/// <summary>A frequent term's documents in one segment as bits. Immutable, but for whether it was asked for.</summary>
internal sealed class DenseList(ulong[] bits)
{
    // Where there are fewer documents for each block of postings than this, looking their places up costs less than unpacking the blocks and meeting them.
    private const int FewForBlock = 8;

    // How often it may be in another's way before it has to give up its place, unless it is asked for again.
    private const int MostChances = 3;

    private int _chances = MostChances;
    private readonly int[] _rankStarts = Bitmap.RankStarts(bits);

    /// <summary>A bit for each document of the segment, set where it has the term; nobody may write to them.</summary>
    public ulong[] Bits => bits;

    /// <summary>Takes note that it was asked for.</summary>
    public void Ask()
    {
        // Written to seldom, as all threads read it.
        if (_chances < MostChances)
            _chances = MostChances;
    }

    /// <summary>Whether it was not asked for while it was in another's way several times, of which this is one.</summary>
    public bool GivesWay() => _chances-- <= 0;

    /// <summary>Whether <see cref="Find"/> costs less than to meet documents, which ascend, with the blocks of the postings.</summary>
    public bool IsFasterFor(ReadOnlySpan<int> documents)
    {
        var postings = Bitmap.Rank(bits, _rankStarts, documents[^1]) - Bitmap.Rank(bits, _rankStarts, documents[0]);
        return documents.Length < FewForBlock * (postings / TopRun.BatchLength + 1);
    }

    /// <summary>Finds those documents that have the term.</summary>
    /// <param name="documents">Ascending.</param>
    /// <param name="found">Takes their places among the documents given; as long as those.</param>
    /// <param name="places">Takes their places in the list of postings; as long as those.</param>
    /// <returns>How many they are.</returns>
    public int Find(ReadOnlySpan<int> documents, Span<int> found, Span<int> places)
    {
        var count = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            found[count] = i;
            count += Bitmap.Contains(bits, documents[i]) ? 1 : 0;
        }
        for (var i = 0; i < count; i++)
            places[i] = Bitmap.Rank(bits, _rankStarts, documents[found[i]]);
        return count;
    }
}
