using System.Globalization;
using Search.Cli.CommandLine;
using Search.Querying;

namespace Search.Cli.Evaluating;

/// <summary>A ranking as named on the command line: <c>default</c>, <c>plain</c>, or the default with parts changed: <c>nearness=0,title=3</c>.</summary>
/// <param name="Name">As it was named.</param>
/// <param name="Options">The ranking.</param>
/// <param name="IsPlain">Whether it is the floor: each document one text, its title before its body, ranked by BM25 alone.</param>
internal sealed record RankingSpec(string Name, RankingOptions Options, bool IsPlain)
{
    /// <summary>The names of the parts.</summary>
    public const string Parts = "window, first-title, title, function-words, nearness, quotation, documents, terms, feedback";

    /// <exception cref="CliException">There is no such ranking.</exception>
    public static RankingSpec Parse(string name)
    {
        if (name == "plain")
            return new RankingSpec(name, RankingOptions.Plain, IsPlain: true);
        var options = RankingOptions.Default;
        if (name != "default")
            options = name.Split(',').Aggregate(options, (changed, part) => Change(changed, part, name));
        return new RankingSpec(name, options, IsPlain: false);
    }

    private static RankingOptions Change(RankingOptions options, string part, string name)
    {
        if (part.Split('=') is not [var key, var value] || !float.TryParse(value, CultureInfo.InvariantCulture, out var number) || number is not (>= 0 and <= 1000))
            throw Unknown(name);
        return key switch
        {
            "window" => options with { Window = (int)number },
            "first-title" => options with { FirstPassTitleWeight = number },
            "title" => options with { TitleWeight = number },
            "function-words" => options with { FunctionWordWeight = number },
            "nearness" => options with { NearnessWeight = number },
            "quotation" => options with { QuotationWeight = number },
            "documents" => options with { FeedbackDocuments = (int)number },
            "terms" => options with { FeedbackTerms = (int)number },
            "feedback" => options with { FeedbackWeight = number },
            _ => throw Unknown(name),
        };
    }

    private static CliException Unknown(string name) =>
        new($"There is no ranking '{name}'. There are 'default', 'plain', and the default with parts changed, such as 'nearness=0,title=3'; the parts are {Parts}.", ExitCode.Usage);
}
