using System.Text;
using Search.Indexing;

namespace Search.Workloads.Classes;

/// <summary>The words of an index and how many documents have each. Only words of ASCII letters, two to twenty of them.</summary>
internal sealed class TermFrequencies
{
    private const int ShortestWord = 2, LongestWord = 20;

    private readonly Dictionary<string, int> _documentsWith;

    public TermFrequencies(int documents, IEnumerable<KeyValuePair<string, int>> documentsWith)
    {
        Documents = documents;
        _documentsWith = new Dictionary<string, int>(documentsWith, StringComparer.Ordinal);
    }

    /// <summary>Documents in all.</summary>
    public int Documents { get; }

    /// <summary>How many documents have the word; 0 for what is no such word.</summary>
    public int Of(string word) => _documentsWith.GetValueOrDefault(word);

    /// <summary>The words of a band, most frequent first, equals in the order of their letters.</summary>
    public IReadOnlyList<string> In(FrequencyBand band) =>
        [.. _documentsWith.Where(word => band.Holds(word.Value, Documents)).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key)];

    /// <summary>Reads them from the dictionary of a merged index without deleted documents.</summary>
    /// <exception cref="ArgumentException">The index has more than one segment.</exception>
    public static TermFrequencies Read(IndexSnapshot snapshot, string field)
    {
        if (snapshot.Segments is not [var segment])
            throw new ArgumentException("The frequencies of several segments would have to be added up; merge first.", nameof(snapshot));
        var words = new List<KeyValuePair<string, int>>();
        var terms = segment.Terms(snapshot.Schema[field])?.EnumerateFrom([]);
        while (terms is not null && terms.MoveNext())
        {
            if (IsWord(terms.Term))
                words.Add(new(Encoding.ASCII.GetString(terms.Term), terms.Info.DocumentFrequency));
        }
        return new TermFrequencies(segment.DocumentCount, words);
    }

    private static bool IsWord(ReadOnlySpan<byte> term)
    {
        if (term.Length is < ShortestWord or > LongestWord)
            return false;
        foreach (var letter in term)
        {
            if (letter is < (byte)'a' or > (byte)'z')
                return false;
        }
        return true;
    }
}
