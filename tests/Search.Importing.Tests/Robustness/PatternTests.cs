using System.Reflection;
using System.Text.RegularExpressions;

namespace Search.Importing.Tests.Robustness;

/// <summary>Patterns are held against whatever files hold; none may lose itself in trying one way after the other.</summary>
public sealed class PatternTests
{
    // Far beyond what a pattern that reads its text once or twice needs for some thousand letters, also on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly string[] Pieces =
    [
        "a", "A", "Ab ", "ab, ", "a.", ". ", " ", "\t", "\n", "1", "1 ", "1:", "12/", "2009-04-13 ", "April 13, ", "-", "- ", "– ", "• ", "·", "| ", ": ", ", ", "> ", "» ", "\"", "'", "(", ")", "[", "]", "{",
        "<!-- x -->", "<? ?>", "<!DOCTYPE x>", "<a>", "&amp;", "&", "@", "a@b.", "http://", "a/", "#", "=", "; a=", "\\", "By ", "by a ", "and ", "de ", "van ", "says ", "on ", "at ", "Re: ", "senior ", "Editor of ", "posted by ",
    ];

    public static TheoryData<string> Patterns => [.. Declared().Select(pattern => pattern.Attribute.Pattern)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void No_pattern_loses_itself_in_a_text_that_repeats_itself(string pattern)
    {
        var options = Declared().First(declared => declared.Attribute.Pattern == pattern).Attribute.Options;
        var regex = new Regex(pattern, options, Patience);
        var random = new Random(7);
        foreach (var unit in Pieces.Concat(Enumerable.Range(0, 60).Select(_ => Pieces[random.Next(Pieces.Length)] + Pieces[random.Next(Pieces.Length)])))
        {
            foreach (var start in new[] { "", Pieces[random.Next(Pieces.Length)] })
                Assert.InRange(regex.Count(start + string.Concat(Enumerable.Repeat(unit, 250)) + "\u0001"), 0, int.MaxValue);
        }
    }

    private static IEnumerable<(MethodInfo Method, GeneratedRegexAttribute Attribute)> Declared() =>
        from type in typeof(Importer).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        let attribute = method.GetCustomAttribute<GeneratedRegexAttribute>()
        where attribute is not null
        orderby type.FullName, method.Name
        select (method, attribute);
}
