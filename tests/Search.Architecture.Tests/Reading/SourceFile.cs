using System.Text.RegularExpressions;

namespace Search.Architecture.Tests.Reading;

/// <summary>A C# file as text, with and without its comments and literals.</summary>
internal sealed partial class SourceFile(string path)
{
    private static readonly Regex CommentOrLiteral = CommentOrLiteralRegex();

    public string Name { get; } = Repository.Relative(path);

    public string Text { get; } = File.ReadAllText(path);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The code alone: every comment and every string or character literal is replaced by a blank.</summary>
    public string Code => CommentOrLiteral.Replace(Text, " ");

    /// <summary>The plain string literals of the code (not those in comments), without quotes.</summary>
    public IEnumerable<string> StringLiterals => CommentOrLiteral.Matches(Text).Select(m => m.Value).Where(v => v[0] == '"').Select(v => v.Trim('"'));

    [GeneratedRegex("""
        \x22{3}[\s\S]*?\x22{3}          # raw string
        | [@$]{1,2}\x22(?:\x22\x22|\\.|[^\x22])*?\x22(?!\x22)   # verbatim or interpolated string
        | \x22(?:\\.|[^\x22\\\n])*\x22  # string
        | '(?:\\[^\n]{1,8}|[^'\\\n])'   # character
        | //[^\n]*                      # comment to the end of the line
        | /\*[\s\S]*?\*/                # comment
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrLiteralRegex();
}
