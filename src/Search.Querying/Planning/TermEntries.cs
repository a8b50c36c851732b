using System.Text;
using Search.Indexing;

namespace Search.Querying;

/// <summary>One term's dictionary entries in the segments of a snapshot.</summary>
internal sealed class TermEntries
{
    private readonly TermInfo?[] _bySegment;

    /// <summary>Looks the term up in every segment.</summary>
    public TermEntries(IndexSnapshot snapshot, Field field, string term)
    {
        Field = field;
        Term = term;
        _bySegment = new TermInfo?[snapshot.Segments.Count];
        var bytes = Encoding.UTF8.GetBytes(term);
        for (var i = 0; i < _bySegment.Length; i++)
        {
            if (snapshot.Segments[i].Terms(field) is not { } terms || !terms.TryFind(bytes, out var info))
                continue;
            _bySegment[i] = info;
            DocumentFrequency += info.DocumentFrequency;
        }
    }

    /// <summary>Takes the entries of a term that was found already.</summary>
    public TermEntries(Field field, FoundTerm found)
    {
        Field = field;
        Term = found.Term.Term;
        DocumentFrequency = found.Term.DocumentFrequency;
        _bySegment = found.BySegment;
    }

    /// <summary>The field.</summary>
    public Field Field { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>Documents with the term, deleted ones included.</summary>
    public long DocumentFrequency { get; }

    /// <summary>What a segment's dictionary knows of the term; <see langword="null"/> when it has none there.</summary>
    public TermInfo? In(int segment) => _bySegment[segment];

    /// <summary>The term's postings in a segment, before the first document; <see langword="null"/> when it has none there.</summary>
    public PostingsCursor? Open(SegmentScope scope)
    {
        if (_bySegment[scope.Index] is not { } info)
            return null;
        var postings = scope.RentPostings();
        postings.Reset(Field, info);
        return postings;
    }
}
