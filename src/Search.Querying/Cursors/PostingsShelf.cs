using Search.Indexing;

namespace Search.Querying;

/// <summary>The postings cursors of one search in one segment, with their decoding buffers. One thread at a time.</summary>
internal sealed class PostingsShelf(SegmentReader reader)
{
    // More than a search with many terms needs at once would only hold memory.
    private const int MostKept = 64;

    private readonly List<PostingsCursor> _cursors = [];
    private int _taken;

    /// <summary>A cursor that nobody else has.</summary>
    public PostingsCursor Take()
    {
        if (_taken == _cursors.Count)
            _cursors.Add(reader.CreatePostingsCursor());
        return _cursors[_taken++];
    }

    /// <summary>Takes all cursors back.</summary>
    public void PutBack()
    {
        _taken = 0;
        if (_cursors.Count > MostKept)
            _cursors.RemoveRange(MostKept, _cursors.Count - MostKept);
    }
}
