using Search.Analysis;
using Search.Archive;

namespace Search.Backends.Conformance.Modelling;

/// <summary>A question in the query syntax, and which documents it means.</summary>
internal sealed record Asked(string Text, Func<ModelDocument, bool> Matches)
{
    public static Asked Everything { get; } = new("*", _ => true);

    public static Asked Word(string word) => In("", d => d.Texts, word);

    public static Asked Title(string word) => In("title:", d => [d.Title], word);

    public static Asked Comment(string word) => In("comment:", d => [d.CommentText], word);

    public static Asked Phrase(params string[] words) =>
        new($"\"{string.Join(' ', words)}\"", d => d.Texts.Any(t => t.HasPhrase([.. words.Select(Folded)])));

    public static Asked Near(string first, string second, int slop) =>
        new($"\"{first} {second}\"~{slop}", d => d.Texts.Any(t => t.HasNear(Folded(first), Folded(second), slop)));

    public static Asked Prefix(string prefix) => new($"{prefix}*", d => Any(d, w => w.StartsWith(Folded(prefix), StringComparison.Ordinal)));

    public static Asked Wildcard(string pattern) => new(pattern, d => Any(d, w => Wildcards.IsMatch(Folded(pattern), w)));

    public static Asked Fuzzy(string word, int edits) => new($"{word}~{edits}", d => Any(d, w => Edits.Between(Folded(word), w) <= edits));

    /// <summary>A word of a facet's value; the name in the box is the facet's.</summary>
    public static Asked Facet(string name, string facet, string word) =>
        new($"{name}:{word}", d => d.Values(facet).Any(v => Search.Backends.Conformance.Modelling.Text.Name(v).HasPhrase([Folded(word)])));

    public static Asked Year(int year) => new($"year:{year}", d => d.Date?.Start.Year == year);

    public static Asked Before(PartialDate date) => new($"before:{date}", d => d.Date?.End <= date.Start);

    public static Asked After(PartialDate date) => new($"after:{date}", d => d.Date?.Start >= date.Start);

    public static Asked Published(PartialDate from, PartialDate to) =>
        new($"published:[{from} TO {to}]", d => d.Date?.Start >= from.Start && d.Date?.End <= to.End);

    /// <summary>A word anywhere in the document's thread.</summary>
    public static Asked Thread(string word)
    {
        var inner = Word(word);
        return new Asked($"thread:{word}", d =>
            d.Thread.Comments.Select(c => new ModelDocument(d.Thread, c)).Prepend(new ModelDocument(d.Thread, null)).Any(inner.Matches));
    }

    public static Asked All(params Asked[] parts) =>
        new($"({string.Join(' ', parts.Select(p => "+" + p.Text))})", d => parts.All(p => p.Matches(d)));

    public static Asked Either(params Asked[] parts) =>
        new($"({string.Join(" OR ", parts.Select(p => p.Text))})", d => parts.Any(p => p.Matches(d)));

    public static Asked But(Asked part, Asked not) => new($"(+{part.Text} -{not.Text})", d => part.Matches(d) && !not.Matches(d));

    public static Asked Not(Asked part) => new($"(-{part.Text})", d => !part.Matches(d));

    public static Asked Boosted(Asked part, int boost) => new($"{part.Text}^{boost}", part.Matches);

    private static Asked In(string field, Func<ModelDocument, IEnumerable<Text>> texts, string word)
    {
        using var tokens = TextAnalyzer.English.Analyze(word);
        tokens.MoveNext();
        var stem = tokens.Stem.ToString();
        return new Asked(field + word, d => texts(d).Any(t => t.HasStem(stem)));
    }

    private static bool Any(ModelDocument document, Func<string, bool> word) => document.Texts.Any(t => t.Words.Any(word));

    private static string Folded(string word) => Folding.Fold(word);
}
