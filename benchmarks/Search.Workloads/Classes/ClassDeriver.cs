using Search.Querying;
using Search.Workloads.Corpus;
using Search.Workloads.Engines;

namespace Search.Workloads.Classes;

/// <summary>Derives the classes of queries from a corpus. The same corpus and seed give the same queries.</summary>
/// <param name="words">The words by the number of documents that have them.</param>
/// <param name="runs">Neighbouring words of the corpus: words that are asked for together are those that stand together.</param>
/// <param name="filters">What to narrow by.</param>
/// <param name="random">Draws.</param>
internal sealed class ClassDeriver(TermFrequencies words, IReadOnlyList<string[]> runs, Filters filters, SeededRandom random)
{
    // Of queries of several words, those without frequent words: names and things rather than whole clauses.
    private const double WithoutFrequentWords = 0.7;

    // A corpus too small for a class gives fewer queries, or none.
    private const int AttemptsPerQuery = 200;

    private readonly IReadOnlyList<string> _frequent = words.In(FrequencyBand.Frequent);
    private readonly IReadOnlyList<string> _medium = words.In(FrequencyBand.Medium);
    private readonly IReadOnlyList<string> _low = words.In(FrequencyBand.Low);
    private readonly IReadOnlyList<string> _rare = words.In(FrequencyBand.Rare);

    /// <summary>All classes, with up to <paramref name="perClass"/> queries each.</summary>
    public IReadOnlyList<ClassQuery> Derive(int perClass)
    {
        // Of frequent terms a fifth are the most frequent of all.
        var mostFrequent = 0;
        return
        [
            .. Class(ClassNames.FrequentTerm, perClass, QueryShape.Term, () => mostFrequent < perClass / 5 && mostFrequent < _frequent.Count ? [_frequent[mostFrequent++]] : One(_frequent)),
            .. Class(ClassNames.MediumTerm, perClass, QueryShape.Term, () => One(_medium)),
            .. Class(ClassNames.LowTerm, perClass, QueryShape.Term, () => One(_low)),
            .. Class(ClassNames.RareTerm, perClass, QueryShape.Term, () => One(_rare)),
            .. Class(ClassNames.Or2, perClass, QueryShape.Or, () => Together(2)),
            .. Class(ClassNames.Or3, perClass, QueryShape.Or, () => Together(3)),
            .. Class(ClassNames.Or4, perClass, QueryShape.Or, () => Together(4)),
            .. Class(ClassNames.OrFrequent, perClass, QueryShape.Or, () => Several(_frequent, 2 + random.Next(3))),
            .. Class(ClassNames.And2, perClass, QueryShape.And, () => Together(2)),
            .. Class(ClassNames.And3, perClass, QueryShape.And, () => Together(3)),
            .. Class(ClassNames.AndFrequent, perClass, QueryShape.And, () => Several(_frequent, 2 + random.Next(2))),
            .. Class(ClassNames.Phrase2, perClass, QueryShape.Phrase, () => SideBySide(2)),
            .. Class(ClassNames.Phrase3, perClass, QueryShape.Phrase, () => SideBySide(3)),
            .. Class(ClassNames.Prefix, perClass, QueryShape.Prefix, Beginning),
            .. Class(ClassNames.Fuzzy, perClass, QueryShape.Fuzzy, Misspelt),
            .. Class(ClassNames.InOutlet, perClass, QueryShape.FilteredOr, () => Together(2), filters.Outlet),
            .. Class(ClassNames.InDays, perClass, QueryShape.FilteredOr, () => Together(2), filters.Days),
        ];
    }

    private IEnumerable<ClassQuery> Class(string name, int count, QueryShape shape, Func<string[]?> draw, Func<SeededRandom, Query?>? filter = null)
    {
        var drawn = new HashSet<string>();
        for (var attempt = 0; attempt < AttemptsPerQuery * count && drawn.Count < count; attempt++)
        {
            if (draw() is { } terms && drawn.Add(string.Join(' ', terms)) && Tree(shape, terms, filter) is { } query)
                yield return new ClassQuery(name, terms, shape, query);
        }
    }

    private Query? Tree(QueryShape shape, string[] terms, Func<SeededRandom, Query?>? filter) => shape switch
    {
        QueryShape.Term => new TermQuery(OurFields.Text, terms[0]),
        QueryShape.Phrase => new PhraseQuery(OurFields.Text, [.. terms.Select((term, position) => new PhraseTerm(term, position))]),
        QueryShape.Prefix => new PrefixQuery(OurFields.Text, terms[0]),
        QueryShape.Fuzzy => new FuzzyQuery(OurFields.Text, terms[0], MaxEdits: 1),
        QueryShape.And => Joined(terms, Occur.Must),
        QueryShape.FilteredOr => filter!(random) is { } narrowing
            ? new BooleanQuery([new BooleanClause(Joined(terms, Occur.Should), Occur.Must), new BooleanClause(narrowing, Occur.Filter)])
            : null,
        _ => Joined(terms, Occur.Should),
    };

    private static BooleanQuery Joined(string[] terms, Occur occur) =>
        new([.. terms.Select(term => new BooleanClause(new TermQuery(OurFields.Text, term), occur))]);

    private string[]? One(IReadOnlyList<string> band) => band.Count == 0 ? null : [band[random.Next(band.Count)]];

    private string[]? Several(IReadOnlyList<string> band, int count)
    {
        if (band.Count < count)
            return null;
        var chosen = new HashSet<string>();
        while (chosen.Count < count)
            chosen.Add(band[random.Next(band.Count)]);
        return [.. chosen];
    }

    // Different words that stand near each other in some text.
    private string[]? Together(int count)
    {
        var run = Run();
        if (random.Chance(WithoutFrequentWords))
            run = [.. run.Where(word => !FrequencyBand.Frequent.Holds(words.Of(word), words.Documents))];
        return Stretch([.. run.Where(word => words.Of(word) > 1)], count);
    }

    private string[]? SideBySide(int count) => Stretch(Run(), count);

    private string[]? Stretch(string[] run, int count)
    {
        if (run.Length < count)
            return null;
        var stretch = run.AsSpan(random.Next(run.Length - count + 1), count).ToArray();
        return stretch.Distinct().Count() == count && Array.TrueForAll(stretch, word => words.Of(word) > 1) ? stretch : null;
    }

    private string[] Run() => runs.Count == 0 ? [] : runs[random.Next(runs.Count)];

    private string? Content() => One(random.Chance(0.5) ? _medium : _low)?[0];

    private string[]? Beginning() => Content() is { Length: >= 5 } word ? [word[..(3 + random.Next(3))]] : null;

    // A letter put in, left out, exchanged, or swapped with the next.
    private string[]? Misspelt()
    {
        if (Content() is not { Length: >= 5 and <= 10 } word)
            return null;
        var place = random.Next(word.Length - 1);
        var letter = (char)('a' + random.Next(26));
        return
        [
            random.Next(4) switch
            {
                0 => word.Insert(place, letter.ToString()),
                1 => word.Remove(place, 1),
                2 => $"{word[..place]}{letter}{word[(place + 1)..]}",
                _ => $"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}",
            },
        ];
    }
}
