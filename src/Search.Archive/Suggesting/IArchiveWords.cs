using Search.Querying;

namespace Search.Archive.Suggesting;

/// <summary>What suggestions and corrections have to know of one state of an archive, whichever backend holds it.</summary>
/// <remarks>Queries are those of the fields of every archive; words are folded, as written.</remarks>
internal interface IArchiveWords
{
    /// <summary>Articles and comments in all.</summary>
    int DocumentCount { get; }

    /// <summary>The languages a question's words are stemmed in, besides English (<see cref="AskedLanguages"/>).</summary>
    WordLanguages Languages { get; }

    /// <summary>In how many documents a field has a term, as the dictionary knows without looking: deleted documents may count still.</summary>
    long Frequency(string field, string term);

    /// <summary>How many articles and comments match, exactly.</summary>
    int Count(Query query);

    /// <summary>How many of the documents that match <paramref name="among"/> match each of the queries too. Counted one by one, as they are taken.</summary>
    IEnumerable<int> CountEach(Query among, IEnumerable<Query> queries);

    /// <summary>The words of texts that begin so, the most frequent first, with the sum of their frequencies in the fields of texts.</summary>
    IReadOnlyList<KnownWord> MostFrequent(string prefix, int count);

    /// <summary>The words of texts that begin with the same characters and are within some edits of a word, itself left out, with the sum of their frequencies.</summary>
    IReadOnlyList<KnownWord> Near(string word, int maxEdits, int sameCharacters);

    /// <summary>The values of a facet and how many of the matching documents have them.</summary>
    IReadOnlyList<ValueCount> CountValues(string facet, Query query);

    /// <summary>Titles of matching articles and how many documents their threads have, in the order of <see cref="IArchive.SuggestAsync"/>.</summary>
    IReadOnlyList<ValueCount> Titles(Query query, int count);
}
