namespace Search.Querying.Tests.Highlighting;

/// <summary>Queries of two to five words, all of them drawn from one stretch of a text.</summary>
internal static class PassageQueries
{
    private static readonly string[] Inflections = ["", "", "s", "ed", "ing"];

    /// <summary>The parts of a query, each a word by its stem or a phrase; <see langword="null"/> where the stretch has too few words.</summary>
    public static List<Query>? Draw(Random random, IReadOnlyList<BruteForceMatcher.Token> tokens, int length)
    {
        if (tokens.Count < 2)
            return null;
        var first = random.Next(tokens.Count);
        var near = tokens.Skip(first).TakeWhile(token => token.End <= tokens[first].Start + length).ToArray();
        if (near.Length < 2)
            return null;
        var parts = new List<Query>();
        switch (random.Next(5))
        {
            case 0:
                parts.Add(Phrase(random, near));
                break;
            case 1:
                parts.Add(Phrase(random, near));
                parts.Add(Word(random, near));
                break;
            case 2 when Sloppy(random, near) is { } sloppy:
                parts.Add(sloppy);
                parts.Add(Word(random, near));
                break;
            default:
                for (var count = random.Next(2, 6); count > 0; count--)
                    parts.Add(Word(random, near));
                break;
        }
        return [.. parts.Distinct()];
    }

    /// <summary>The query that the parts make: each may be there, and none must.</summary>
    public static Query Of(IEnumerable<Query> parts) => new BooleanQuery([.. parts.Select(part => new BooleanClause(part, Occur.Should))]);

    private static TermQuery Word(Random random, BruteForceMatcher.Token[] near)
    {
        // Another inflection asks for the same word, where it has the same stem.
        var token = near[random.Next(near.Length)];
        var inflected = BruteForceMatcher.Tokens(token.Stem + Inflections[random.Next(Inflections.Length)]);
        return new TermQuery("text.stems", inflected is [var only] && only.Stem == token.Stem ? only.Stem : token.Stem);
    }

    private static PhraseQuery Phrase(Random random, BruteForceMatcher.Token[] near)
    {
        var count = Math.Min(near.Length, random.Next(2, 5));
        var first = random.Next(near.Length - count + 1);
        return new PhraseQuery("text", [.. near.Skip(first).Take(count).Select((token, i) => new PhraseTerm(token.Word, i))]);
    }

    // Two words, so that what counts as a match can be said in a line: in either order, with some words between.
    private static PhraseQuery? Sloppy(Random random, BruteForceMatcher.Token[] near)
    {
        var (a, b) = (random.Next(near.Length), random.Next(near.Length));
        if (near[a].Word == near[b].Word)
            return null;
        return new PhraseQuery("text", [new PhraseTerm(near[a].Word, 0), new PhraseTerm(near[b].Word, 1)], Math.Max(1, Math.Abs(b - 1 - a) + random.Next(2)));
    }
}
