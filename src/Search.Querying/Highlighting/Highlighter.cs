using Search.Analysis;
using Search.Indexing;

namespace Search.Querying;

/// <summary>Marks in a text what a query matched in it: words by their stems, quoted phrases only as phrases, negated clauses never.</summary>
/// <remarks>
/// <para>Everything returned is HTML: escaped (<c>&amp; &lt; &gt; " '</c>), with no other element than <c>&lt;mark&gt;</c>. Safe for use by several
/// threads.</para>
/// <para>The text is analysed as the field's documents are, and only what the query asks of that field is marked. An exact phrase is one mark from
/// its first word to its last; of a phrase with slop each word of a match is marked. Marks that overlap are one. A fuzzy word
/// marks every word within its edits, also when the search took only the nearest (<see cref="FuzzyQuery.MaxExpansions"/>). A clause that any value
/// matches (<c>field:*</c>) marks nothing.</para>
/// </remarks>
public sealed class Highlighter
{
    private static readonly FieldMarks Nothing = new();

    private readonly Schema _schema;
    private readonly Dictionary<string, FieldMarks> _fields;

    /// <summary>Prepares to mark the matches of <paramref name="query"/> (rewritten or not) in texts of the schema's text fields.</summary>
    public Highlighter(Query query, Schema schema)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(schema);
        _schema = schema;
        _fields = MarksCollector.Collect(query, schema);
    }

    /// <summary>The best passages of the text, in the order of the text; none when nothing matches and no lead is asked for.</summary>
    /// <param name="field">The text field (its stems field is meant along with it).</param>
    /// <param name="text">The stored text.</param>
    /// <param name="options">How many and how long.</param>
    /// <param name="language">The language of the text, by which its documents were read (<see cref="TextAnalyzer.In"/>).</param>
    /// <returns>
    /// <para>One line each: a run of white space is one space. <c>…</c> stands where a passage begins or ends amid a sentence. A phrase is marked
    /// where all of it is shown. Passages that overlap are one, and so may be longer.</para>
    /// <para>The passage that is chosen first holds every word and phrase of the query, whenever some window of
    /// <see cref="SnippetOptions.Length"/> characters does; with a <see cref="SnippetOptions.Count"/> above 1 that is so of one of the passages, and
    /// the others show what it does not. Of windows that do not have them all one is taken with the most, by their boosts and how rare
    /// they are in the text; of equal ones the one where they stand closest together, in words by powers of two; then one with more of them, up to eight;
    /// then one whose sentences fit; then the first.</para>
    /// <para>No passage cuts a word, or what stands together without a space: a number, an address, an abbreviation. Only in scripts that are written
    /// without spaces does one end between words.</para>
    /// </returns>
    /// <exception cref="KeyNotFoundException">The schema has no such field.</exception>
    public IReadOnlyList<string> Snippets(string field, string text, SnippetOptions options, string? language = null)
    {
        var marks = MarksOf(field);
        if (options.Count <= 0 || text.Length == 0)
            return [];
        var matches = Scan(field, marks, text, language);
        var length = Math.Clamp(options.Length, 1, text.Length);
        var builder = new PassageBuilder(text, length);
        var passages = new List<Passage>();
        var picker = new PassagePicker(matches, marks.Weights, builder, length);
        while (passages.Count < options.Count && picker.Next() is { } stretch)
        {
            var passage = builder.Around(stretch);
            picker.Remove(passage.Range);
            passages.Add(passage);
        }
        if (passages.Count == 0 && options.LeadWhenNothingMatches && builder.Lead() is { } lead)
            passages.Add(lead);
        return builder.Merge(passages).ConvertAll(passage => HtmlMarks.Passage(text, passage, matches.MarksWithin(passage.Range)));
    }

    /// <summary>The whole text, escaped, every match marked; white space stays as it is.</summary>
    /// <exception cref="KeyNotFoundException">The schema has no such field.</exception>
    public string Mark(string field, string text, string? language = null) =>
        HtmlMarks.Whole(text, Scan(field, MarksOf(field), text, language).MarksWithin(new TextRange(0, text.Length)));

    /// <summary>Whether anything in the text would be marked.</summary>
    /// <exception cref="KeyNotFoundException">The schema has no such field.</exception>
    public bool Matches(string field, string text, string? language = null) => Scan(field, MarksOf(field), text, language).Marks.Length > 0;

    private FieldMarks MarksOf(string field) => _fields.GetValueOrDefault(_schema[field].StemsOf ?? field, Nothing);

    private TextMatches Scan(string field, FieldMarks marks, string text, string? language)
    {
        var analysed = _schema[_schema[field].StemsOf ?? field];
        return marks.Weights.Count == 0 || analysed.Analyzer is not { } analyzer
            ? new TextMatches([], [], 0)
            : TextScanner.Scan(marks, analyzer.In(language), text);
    }
}
