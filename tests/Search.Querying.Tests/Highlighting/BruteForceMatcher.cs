using System.Text;
using System.Text.RegularExpressions;
using Search.Analysis;
using Search.Querying.Tests.Expansion;

namespace Search.Querying.Tests.Highlighting;

/// <summary>Which characters of a text a query marks, by the plainest means: every leaf against every word.</summary>
internal static class BruteForceMatcher
{
    public sealed record Token(string Word, string Stem, int Start, int End);

    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        using var stream = TextAnalyzer.English.Analyze(text);
        while (stream.MoveNext())
            tokens.Add(new Token(stream.Word.ToString(), stream.Stem.ToString(), stream.Start, stream.End));
        return tokens;
    }

    /// <summary>Where marks stand: overlapping ones as one.</summary>
    public static List<(int Start, int End)> Marks(Query query, string text) => Merge(Matches(query, text));

    /// <summary>Where the leaves stand.</summary>
    public static List<(int Start, int End)> Matches(Query query, string text)
    {
        var tokens = Tokens(text);
        return [.. Leaves(query).SelectMany(leaf => MarksOfLeaf(leaf, tokens))];
    }

    /// <summary>Overlapping ones as one.</summary>
    public static List<(int Start, int End)> Merge(IEnumerable<(int Start, int End)> matches)
    {
        var marks = new List<(int Start, int End)>();
        foreach (var (start, end) in matches.Order())
        {
            if (marks.Count > 0 && start < marks[^1].End)
                marks[^1] = (marks[^1].Start, Math.Max(marks[^1].End, end));
            else
                marks.Add((start, end));
        }
        return marks;
    }

    /// <summary>The leaves that are not excluded.</summary>
    public static IEnumerable<Query> Leaves(Query query) => query switch
    {
        BooleanQuery boolean => boolean.Clauses.Where(c => c.Occur != Occur.MustNot).SelectMany(c => Leaves(c.Query)),
        BoostQuery boost => Leaves(boost.Query),
        _ => [query],
    };

    /// <summary>Where one leaf stands.</summary>
    public static IEnumerable<(int Start, int End)> MarksOfLeaf(Query leaf, List<Token> tokens) => leaf is PhraseQuery phrase
        ? from i in Enumerable.Range(0, tokens.Count)
          where phrase.Terms.All(t => i + t.Position < tokens.Count && tokens[i + t.Position].Word == t.Term)
          select (tokens[i].Start, tokens[i + phrase.Terms[^1].Position].End)
        : from token in tokens where IsMatch(leaf, token) select (token.Start, token.End);

    private static bool IsMatch(Query leaf, Token token) => leaf switch
    {
        TermQuery { Field: "text.stems" } stem => token.Stem == stem.Term,
        TermQuery { Field: "text" } term => token.Word == term.Term,
        PrefixQuery prefix => token.Word.StartsWith(prefix.Prefix, StringComparison.Ordinal),
        WildcardQuery wildcard => Regex.IsMatch(token.Word, $"^{Regex.Escape(wildcard.Pattern).Replace("\\*", ".*").Replace("\\?", ".")}$"),
        FuzzyQuery fuzzy => EditDistance.Between(fuzzy.Term, token.Word) is var edits && edits <= fuzzy.MaxEdits &&
            (edits == 0 || edits < Math.Min(fuzzy.Term.Length, token.Word.Length)),
        TermRangeQuery range => Compare(token.Word, range.Lower!) >= 0 && Compare(token.Word, range.Upper!) <= 0,
        _ => false,
    };

    private static int Compare(string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));
}
