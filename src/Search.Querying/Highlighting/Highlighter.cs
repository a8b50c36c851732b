using Search.Indexing;

namespace Search.Querying;

/// <summary>Marks in a text what a query matched in it: words by their stems, quoted phrases only as phrases, negated clauses never.</summary>
/// <remarks>Everything returned is HTML: escaped, with no other element than <c>&lt;mark&gt;</c>. Safe for use by several threads.</remarks>
public sealed class Highlighter
{
    /// <summary>Prepares to mark the matches of <paramref name="query"/> (rewritten or not) in texts of the schema's text fields.</summary>
    public Highlighter(Query query, Schema schema) => throw new NotImplementedException();

    /// <summary>The best passages of the text, in the order of the text.</summary>
    /// <param name="field">The text field (its stems field is meant along with it).</param>
    /// <param name="text">The stored text.</param>
    /// <param name="options">How many and how long.</param>
    public IReadOnlyList<string> Snippets(string field, string text, SnippetOptions options) => throw new NotImplementedException();

    /// <summary>The whole text, escaped, every match marked.</summary>
    public string Mark(string field, string text) => throw new NotImplementedException();
}
