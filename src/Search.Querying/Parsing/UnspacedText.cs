using Search.Indexing;

namespace Search.Querying;

/// <summary>Questions of scripts that are written without spaces between words.</summary>
internal static class UnspacedText
{
    /// <summary>The most pieces that are all asked for: four characters, as long as most Chinese words are.</summary>
    public const int AllUpTo = 3;

    // Of the bigrams of a sentence some run across its words, and stand in few texts.
    private const double ShareAsked = 0.6;

    /// <summary>The characters by their bigrams, one that stands alone by itself, and what else is between them by its stem.</summary>
    /// <param name="field">The field.</param>
    /// <param name="stems">Its stems.</param>
    /// <param name="text">Text without spaces that has such a character.</param>
    public static Query Query(Field field, Field stems, string text)
    {
        var pieces = new List<Query>();
        var isBehindBigram = false;
        using var tokens = field.Analyzer!.Analyze(text);
        while (tokens.MoveNext() && pieces.Count < QueryParser.MaxWords)
        {
            var isBigram = tokens.StemEnd > tokens.End;
            if (!tokens.IsIdeograph || isBigram)
                pieces.Add(new TermQuery(stems.Name, tokens.Stem.ToString()));
            else if (!isBehindBigram)
                pieces.Add(new TermQuery(field.Name, tokens.Word.ToString()));
            isBehindBigram = isBigram;
        }

        if (pieces is [var only])
            return only;
        var asked = pieces.Count <= AllUpTo ? pieces.Count : (int)Math.Ceiling(ShareAsked * pieces.Count);
        return asked == pieces.Count
            ? new BooleanQuery([.. pieces.Select(piece => new BooleanClause(piece, Occur.Must))])
            : new BooleanQuery([.. pieces.Select(piece => new BooleanClause(piece, Occur.Should))]) { MinimumShouldMatch = asked };
    }
}
