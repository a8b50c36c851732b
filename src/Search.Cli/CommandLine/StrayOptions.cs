using System.CommandLine;
using System.CommandLine.Parsing;

namespace Search.Cli.CommandLine;

/// <summary>Tells a mistyped option from an argument: the parser would take <c>--outlte</c> as one more path or word.</summary>
internal static class StrayOptions
{
    /// <summary>The first thing that looks like an option and is none; after a lone <c>--</c> everything is an argument.</summary>
    public static string? First(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument)
        .Select(token => token.Value)
        .FirstOrDefault(value => value.StartsWith("--", StringComparison.Ordinal));
}
