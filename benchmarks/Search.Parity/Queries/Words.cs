using System.Text;
using Search.Parity.Indexes;

namespace Search.Parity.Queries;

/// <summary>Draws words of a corpus by the number of documents that have them.</summary>
/// <remarks>
/// Common: in one document of fifty or more; long lists of postings decide how blocks are skipped. Medium: words that people search for. Rare: names,
/// slips of the pen.
/// </remarks>
internal sealed class Words
{
    private const double CommonShare = 0.02, RareShare = 0.001;

    private static readonly string[] Fields = [ParityFields.Text, ParityFields.Text, ParityFields.Stems, ParityFields.Title];

    private readonly Random _random;
    private readonly Dictionary<(string Field, Band Band), IReadOnlyList<string>> _words = [];

    public Words(CorpusTerms terms, int documents, Random random)
    {
        _random = random;
        foreach (var field in ParityFields.TextFields)
        {
            _words[(field, Band.Common)] = terms.Between(field, documents * CommonShare, documents);
            _words[(field, Band.Medium)] = terms.Between(field, documents * RareShare, documents * CommonShare);
            _words[(field, Band.Rare)] = terms.Between(field, 0, documents * RareShare);
        }
    }

    /// <summary>How many documents have a word.</summary>
    public enum Band
    {
        /// <summary>One of fifty or more.</summary>
        Common,

        /// <summary>Between.</summary>
        Medium,

        /// <summary>One of a thousand or fewer.</summary>
        Rare,
    }

    /// <summary>A text field, the long text more often than the others.</summary>
    public string Field() => Fields[_random.Next(Fields.Length)];

    /// <summary>A word of the band; <see langword="null"/> when there is none.</summary>
    public string? Of(string field, Band band) => _words[(field, band)] is { Count: > 0 } words ? words[_random.Next(words.Count)] : null;

    /// <summary>A word of any band that has one.</summary>
    public string? Any(string field)
    {
        var bands = Enum.GetValues<Band>().Where(band => _words[(field, band)].Count > 0).ToList();
        return bands.Count == 0 ? null : Of(field, bands[_random.Next(bands.Count)]);
    }

    /// <summary>The word with some slips of the pen: letters left out, put in, exchanged or swapped.</summary>
    public string Misspelt(string word, int slips)
    {
        var runes = word.EnumerateRunes().ToList();
        for (; slips > 0; slips--)
        {
            var place = _random.Next(runes.Count + 1);
            var other = runes.Count == 0 ? new Rune('a') : runes[_random.Next(runes.Count)];
            switch (_random.Next(4))
            {
                case 0:
                    runes.Insert(place, other);
                    break;
                case 1 when place < runes.Count && runes.Count > 1:
                    runes.RemoveAt(place);
                    break;
                case 2 when place < runes.Count:
                    runes[place] = other;
                    break;
                case 3 when place + 1 < runes.Count:
                    (runes[place], runes[place + 1]) = (runes[place + 1], runes[place]);
                    break;
            }
        }
        return string.Concat(runes);
    }
}
