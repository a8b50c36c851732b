using Search.Indexing;

namespace Search.Querying;

/// <summary>A few documents, laid out so that the occurrences of a term in all of them are read in one walk.</summary>
/// <remarks>Holds postings of the snapshot until it is disposed. One thread at a time.</remarks>
internal sealed class RankingWindow : IDisposable
{
    private readonly SegmentScope?[] _scopes;
    private readonly PostingsCursor?[] _first;
    private readonly PostingsCursor?[] _second;
    private readonly List<WindowField> _parts = [];
    private readonly long _documentCount;
    private readonly int _textCount;

    /// <summary>Lays the documents out.</summary>
    /// <param name="snapshot">The snapshot they are of.</param>
    /// <param name="texts">The texts a document may have.</param>
    /// <param name="documents">The documents, in any order.</param>
    /// <param name="cancellation">Stops the walks.</param>
    public RankingWindow(IndexSnapshot snapshot, IReadOnlyList<RankedText> texts, IReadOnlyList<ScoredDocument> documents, CancellationToken cancellation)
    {
        Snapshot = snapshot;
        Cancellation = cancellation;
        _scopes = new SegmentScope?[snapshot.Segments.Count];
        _first = new PostingsCursor?[_scopes.Length];
        _second = new PostingsCursor?[_scopes.Length];
        _textCount = texts.Count;
        Fields = [.. texts.SelectMany((text, number) => FieldsOf(text, number))];
        for (var number = 0; number < _textCount; number++)
            _documentCount += Fields.Where(field => field.TextNumber == number).Max(field => field.Statistics.DocumentCount);
        Lay(documents);
    }

    /// <summary>The snapshot.</summary>
    public IndexSnapshot Snapshot { get; }

    /// <summary>Stops the walks.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The fields of all texts.</summary>
    public IReadOnlyList<RankingField> Fields { get; }

    /// <summary>Looks a stem up in every field.</summary>
    public WindowTerm FindStem(string stem) => Find(stem, static field => field.Stems, static _ => true);

    /// <summary>Looks a stem up where the running text is: of an article not in its title.</summary>
    public WindowTerm FindStemInRunningText(string stem) => Find(stem, static field => field.Stems, static field => field.IsRunning);

    /// <summary>Looks a word up as written, where its places are known.</summary>
    public WindowTerm FindWord(string word) => Find(word, static field => field.Text, static field => field.Text.HasPositions);

    /// <summary>How often each document has the term: its occurrences over all fields, each by the field's weight and the text's length.</summary>
    public void CountOccurrences(WindowTerm term, Span<float> occurrences)
    {
        Cancellation.ThrowIfCancellationRequested();
        occurrences.Clear();
        foreach (var part in _parts)
        {
            if (Open(part, term, _first) is not { } postings)
                continue;
            for (var i = 0; i < part.Documents.Length; i++)
            {
                if (StandsOn(postings, part.Documents[i]))
                    occurrences[part.Places[i]] += postings.Frequency * part.Weights[i];
            }
        }
    }

    /// <summary>How often in each document two words as written stand less than <paramref name="span"/> words apart, weighted as occurrences are.</summary>
    public void CountNear(WindowTerm word, WindowTerm other, int span, Span<float> occurrences)
    {
        Cancellation.ThrowIfCancellationRequested();
        occurrences.Clear();
        foreach (var part in _parts)
        {
            if (Open(part, word, _first) is not { } first || Open(part, other, _second) is not { } second)
                continue;
            for (var i = 0; i < part.Documents.Length; i++)
            {
                if (StandsOn(first, part.Documents[i]) && StandsOn(second, part.Documents[i]))
                    occurrences[part.Places[i]] += PairsWithin(first.Positions(), second.Positions(), span) * part.Weights[i];
            }
        }
    }

    /// <summary>The weight of the heaviest run of words in each document that may have one; 0 in the others.</summary>
    /// <param name="runs">Weighs them.</param>
    /// <param name="words">The words, in the order typed.</param>
    /// <param name="mayHave">Whether the document at a place of the window may have one.</param>
    /// <param name="heaviest">The weights.</param>
    public void WeighRuns(WordRuns runs, IReadOnlyList<WindowTerm> words, Func<int, bool> mayHave, Span<float> heaviest)
    {
        heaviest.Clear();
        foreach (var part in _parts)
        {
            Cancellation.ThrowIfCancellationRequested();
            int[] wanted = [.. Enumerable.Range(0, part.Documents.Length).Where(i => mayHave(part.Places[i]))];
            runs.Reset(wanted.Length);
            for (var word = 0; word < words.Count && wanted.Length > 0; word++)
            {
                if (Open(part, words[word], _first) is { } postings)
                    AddPlaces(runs, word, postings, part.Documents, wanted);
            }
            for (var i = 0; i < wanted.Length; i++)
            {
                ref var best = ref heaviest[part.Places[wanted[i]]];
                best = Math.Max(best, runs.Heaviest(i));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var scope in _scopes)
            scope?.Dispose();
    }

    /// <summary>How often two words stand less than a span apart, of all pairs of places that a walk through both lists in order meets.</summary>
    internal static int PairsWithin(ReadOnlySpan<int> positions, ReadOnlySpan<int> others, int span)
    {
        var (pairs, i, j) = (0, 0, 0);
        while (i < positions.Length && j < others.Length)
        {
            if (Math.Abs(positions[i] - others[j]) < span)
                pairs++;
            if (positions[i] < others[j])
                i++;
            else
                j++;
        }
        return pairs;
    }

    private static void AddPlaces(WordRuns runs, int word, PostingsCursor postings, int[] documents, int[] wanted)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            if (StandsOn(postings, documents[wanted[i]]))
                runs.Add(i, word, postings.Positions());
        }
    }

    private static bool StandsOn(PostingsCursor postings, int document) =>
        postings.Document == document || (postings.Document < document && postings.AdvanceTo(document) == document);

    private IEnumerable<RankingField> FieldsOf(RankedText text, int number)
    {
        var fields = text.Fields.Select(weighted =>
        {
            var field = Snapshot.Schema[weighted.Field];
            return new RankingField(
                field, Snapshot.Schema.StemsFieldOf(field) ?? field, number, weighted.Weight, FieldStatistics.Of(Snapshot, field), IsRunning: false);
        }).ToList();
        var running = fields.MaxBy(field => field.Statistics.DocumentCount * (double)field.Statistics.AverageLength);
        return fields.Select(field => field with { IsRunning = field == running });
    }

    private void Lay(IReadOnlyList<ScoredDocument> documents)
    {
        var bySegment = documents.Select((d, place) => (d.Address, Place: place)).OrderBy(d => d.Address.Document).ToLookup(d => d.Address.Segment);
        for (var number = 0; number < Fields.Count; number++)
        {
            foreach (var segment in bySegment)
                Lay(segment.Key, number, segment);
        }
    }

    private void Lay(int segment, int number, IEnumerable<(DocumentAddress Address, int Place)> documents)
    {
        var field = Fields[number];
        var norms = Snapshot.Segments[segment].Norms(field.Text);
        if (norms.IsEmpty)
            return;
        List<int> kept = [], places = [];
        List<float> weights = [];
        foreach (var (address, place) in documents)
        {
            var length = LengthCode.Decode(norms[address.Document]);
            if (length == 0)
                continue;
            kept.Add(address.Document);
            places.Add(place);
            weights.Add(field.Weight / (1 - Bm25.B + Bm25.B * length / field.Statistics.AverageLength));
        }
        if (kept.Count > 0)
            _parts.Add(new WindowField(segment, number, [.. kept], [.. places], [.. weights]));
    }

    // Of the fields of one text the one where a term is the most frequent stands for all, as a document may have it in several.
    private WindowTerm Find(string term, Func<RankingField, Field> choose, Func<RankingField, bool> isWanted)
    {
        var entries = new TermEntries?[Fields.Count];
        var frequencies = new long[_textCount];
        for (var i = 0; i < entries.Length; i++)
        {
            if (!isWanted(Fields[i]) || Fields[i].Statistics.DocumentCount == 0)
                continue;
            entries[i] = new TermEntries(Snapshot, choose(Fields[i]), term);
            ref var frequency = ref frequencies[Fields[i].TextNumber];
            frequency = Math.Max(frequency, entries[i]!.DocumentFrequency);
        }
        return new WindowTerm(entries, Bm25.InverseDocumentFrequency(frequencies.Sum(), _documentCount));
    }

    private PostingsCursor? Open(WindowField part, WindowTerm term, PostingsCursor?[] cursors)
    {
        if (term.Entries[part.Field] is not { } entries || entries.In(part.Segment) is not { } info)
            return null;
        _scopes[part.Segment] ??= new SegmentScope(Snapshot.Segments[part.Segment], part.Segment, Cancellation);
        var postings = cursors[part.Segment] ??= _scopes[part.Segment]!.RentPostings();
        postings.Reset(entries.Field, info);
        return postings;
    }
}
