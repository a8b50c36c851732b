using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Search.Indexing;

namespace Search.Archive.Embedded;

/// <summary>Suggestions already made from a snapshot: everybody types the same beginnings.</summary>
internal sealed class SuggestionCache
{
    // Some hundred bytes each; every text of up to two letters and a few thousand longer ones.
    private const int MostAnswers = 4096;

    // Long texts are typed once.
    private const int LongestText = 64;

    private static readonly ConditionalWeakTable<IndexSnapshot, SuggestionCache> BySnapshot = [];

    // Beginnings this short have a good part of the dictionary behind them, and are those of every new word.
    private const int ShortBeginning = 2;

    private readonly ConcurrentDictionary<SuggestRequest, IReadOnlyList<Suggestion>> _answers = new();
    private readonly ConcurrentDictionary<(string Beginning, int Count), IReadOnlyList<KnownWord>> _frequent = new();

    /// <summary>The cache of a snapshot.</summary>
    public static SuggestionCache Of(IndexSnapshot snapshot) => BySnapshot.GetValue(snapshot, _ => new SuggestionCache());

    /// <summary>The answer that was given before, or the one that is made now.</summary>
    public IReadOnlyList<Suggestion> Find(SuggestRequest request, Func<IReadOnlyList<Suggestion>> make)
    {
        if (_answers.TryGetValue(request, out var known))
            return known;
        var made = make();
        if (request.Text.Length <= LongestText && _answers.Count < MostAnswers)
            _answers.TryAdd(request, made);
        return made;
    }

    /// <summary>The most frequent words of a beginning, found before or now.</summary>
    public IReadOnlyList<KnownWord> MostFrequent(string beginning, int count, Func<string, int, IReadOnlyList<KnownWord>> find) =>
        beginning.Length <= ShortBeginning && _frequent.Count < MostAnswers
            ? _frequent.GetOrAdd((beginning, count), key => find(key.Beginning, key.Count))
            : find(beginning, count);
}
