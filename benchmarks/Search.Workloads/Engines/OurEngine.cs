using System.Globalization;
using System.Runtime.InteropServices;
using Search.Indexing;
using Search.Peers.Comparing;
using Search.Querying;
using Search.Workloads.Classes;

namespace Search.Workloads.Engines;

/// <summary>The engine of this project, asked as a library, on one thread.</summary>
internal sealed class OurEngine : IEngine
{
    private const int ValuesShown = 10;

    private static readonly TopOptions BestTen = new() { Count = 10 };
    private static readonly SnippetOptions ThreeSnippets = new() { Count = 3 };

    private readonly IndexSnapshot _snapshot;
    private readonly Searcher _searcher;
    private readonly Field _title, _body;
    private readonly long[] _years;
    private readonly int[][] _numbers;

    /// <summary>Opens the index that stands in the folder.</summary>
    public OurEngine(string folder)
    {
        _snapshot = IndexSnapshot.OpenCommitted(folder);
        _searcher = new Searcher(_snapshot);
        (_title, _body) = (_snapshot.Schema[OurFields.Title], _snapshot.Schema[OurFields.Body]);
        _years = YearStarts();
        _numbers = [.. _snapshot.Segments.Select(Numbers)];
    }

    public string Name => "ours";

    public string Version => $"this engine on {RuntimeInformation.FrameworkDescription}";

    public bool ScoresAreComparable => true;

    public int MostRounds => int.MaxValue;

    /// <summary>The index.</summary>
    public IndexSnapshot Snapshot => _snapshot;

    /// <summary>The terms of the one segment's texts.</summary>
    public FieldTerms Text => _snapshot.Segments[0].Terms(_snapshot.Schema[OurFields.Text])!;

    public bool Can(Work work, ClassQuery query) => true;

    public Answer Answer(ClassQuery query)
    {
        var total = _searcher.Match(query.Query).Count;
        return new Answer(total, [.. _searcher.Top(query.Query, BestTen).Select(hit => new AnswerHit(_numbers[hit.Address.Segment][hit.Address.Document], hit.Score))]);
    }

    public string Facets(ClassQuery query)
    {
        var matches = _searcher.Match(query.Query);
        return string.Join('\t', Dimension(OurFields.Outlet), Dimension(OurFields.Tag), Dimension(OurFields.Author), Largest("year", FacetCounter.CountBuckets(_snapshot, matches, OurFields.Day, _years)));

        string Dimension(string field) => Largest(field, FacetCounter.TopValues(_snapshot, matches, field, ValuesShown).Select(value => value.Count));
    }

    public long Time(Work work, ClassQuery query) => Turn.Median(() => Run(work, query.Query));

    public void Dispose() => _snapshot.Dispose();

    /// <summary>Does the work once.</summary>
    /// <returns>Something that depends on the result.</returns>
    public int Run(Work work, Query query) => work switch
    {
        Work.Top => _searcher.Top(query, BestTen).Count,
        Work.TopAndCount => TopAndCount(query),
        Work.Count => _searcher.Count(query),
        Work.TopAndFacets => TopAndFacets(query),
        Work.TopAndTexts => Texts(query),
        Work.TopAndSnippets => Snippets(query),
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, null),
    };

    private int TopAndCount(Query query)
    {
        var (top, count) = _searcher.TopAndCount(query, BestTen);
        return top.Count + count;
    }

    private int TopAndFacets(Query query)
    {
        var (top, matches) = _searcher.TopAndMatch(query, BestTen);
        return top.Count
            + FacetCounter.TopValues(_snapshot, matches, OurFields.Outlet, ValuesShown).Count
            + FacetCounter.TopValues(_snapshot, matches, OurFields.Tag, ValuesShown).Count
            + FacetCounter.TopValues(_snapshot, matches, OurFields.Author, ValuesShown).Count
            + FacetCounter.CountBuckets(_snapshot, matches, OurFields.Day, _years).Length;
    }

    private int Texts(Query query)
    {
        var length = 0;
        foreach (var hit in _searcher.Top(query, BestTen))
        {
            var document = Stored(hit);
            length += document.Text(_title)!.Length + document.Text(_body)!.Length;
        }
        return length;
    }

    private int Snippets(Query query)
    {
        var highlighter = new Highlighter(query, _snapshot.Schema);
        var length = 0;
        foreach (var hit in _searcher.Top(query, BestTen))
        {
            var document = Stored(hit);
            length += document.Text(_title)!.Length;
            // The text is title and body; snippets are of the body.
            foreach (var snippet in highlighter.Snippets(OurFields.Text, document.Text(_body)!, ThreeSnippets))
                length += snippet.Length;
        }
        return length;
    }

    private StoredDocument Stored(ScoredDocument hit) => _snapshot.Segments[hit.Address.Segment].ReadStored(hit.Address.Document);

    private long[] YearStarts()
    {
        if (FacetCounter.Range(_snapshot, DocumentSet.All(_snapshot), OurFields.Day) is not var (least, most))
            return [];
        var first = DateTime.UnixEpoch.AddDays(least).Year;
        var last = DateTime.UnixEpoch.AddDays(most).Year;
        return [.. Enumerable.Range(first, last - first + 2).Select(year => (long)(new DateTime(year, 1, 1) - DateTime.UnixEpoch).TotalDays)];
    }

    private int[] Numbers(SegmentReader segment)
    {
        var values = new long[segment.DocumentCount];
        segment.NumberColumn(_snapshot.Schema[OurFields.Number])!.Read(0, values, missing: -1);
        return [.. values.Select(value => (int)value)];
    }

    private static string Largest(string dimension, IEnumerable<int> counts) =>
        string.Join(' ', [dimension, .. counts.Where(count => count > 0).OrderDescending().Take(ValuesShown).Select(count => count.ToString(CultureInfo.InvariantCulture))]);
}
