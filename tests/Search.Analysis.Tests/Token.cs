namespace Search.Analysis.Tests;

/// <summary>A token, kept past the stream it came from.</summary>
internal sealed record Token(string Word, string Stem, int Position, int Start, int End)
{
    public static List<Token> AllOf(TextAnalyzer analyzer, string text)
    {
        var tokens = new List<Token>();
        using var stream = analyzer.Analyze(text);
        while (stream.MoveNext())
        {
            tokens.Add(new Token(stream.Word.ToString(), stream.Stem.ToString(), stream.Position, stream.Start, stream.End));
        }
        return tokens;
    }
}
