using System.CommandLine;
using Search.Archive;
using Search.Service;

namespace Search.Cli.CommandLine;

/// <summary>The parameters of a search as options of a command. Names and values are those of the HTTP API, with dashes for underscores.</summary>
internal sealed class SearchOptions
{
    private readonly List<(string Parameter, Option Option, Func<ParseResult, IEnumerable<string>> Values)> _options = [];

    private SearchOptions()
    {
    }

    /// <summary>What a person asks for.</summary>
    public static SearchOptions ForQuery() => new SearchOptions()
        .AddList("outlet", "NAME", "Only this outlet; repeat for any of several, -NAME leaves one out")
        .AddList("author", "NAME", "Only by this author of the article or comment")
        .AddList("commenter", "NAME", "Only comments by this name")
        .AddList("tag", "TAG", "Only with this tag")
        .AddList("language", "TAG", "Only in this language, such as 'fi', or 'unknown'", "--lang")
        .AddList("year", "YEAR", "Only of this year, or 'unknown'")
        .Add("from", "DATE", "On or after YYYY, YYYY-MM or YYYY-MM-DD")
        .Add("to", "DATE", "On or before YYYY, YYYY-MM or YYYY-MM-DD")
        .AddScope()
        .Add("sort", "ORDER", "relevance, newest, oldest or most-commented")
        .Add("page", "N", "Page, from 1")
        .Add("page_size", "N", "Hits a page, 1 to 100")
        .AddFacets()
        .AddOff("synonyms", "Look for what is typed alone, not for synonyms too (the file synonyms.txt in the archive's folder, or the setting SynonymFile)")
        .AddFlag("explain", "Say how each score came about");

    /// <summary>What a measurement varies.</summary>
    public static SearchOptions ForBench() => new SearchOptions()
        .AddScope()
        .Add("page_size", "N", "Hits asked for (default: 20)")
        .AddFacets();

    public void AddTo(Command command) => _options.ForEach(entry => command.Add(entry.Option));

    /// <summary>The search that the options describe.</summary>
    /// <exception cref="CliException">A value cannot be read.</exception>
    public SearchRequest Read(ParseResult parsed, string words)
    {
        var pairs =
            from entry in _options
            from value in entry.Values(parsed)
            select KeyValuePair.Create(entry.Parameter, value);
        if (SearchParameters.TryRead(pairs.Prepend(KeyValuePair.Create("q", words)), out var request, out var problems))
            return request;
        var sentences = problems.Select(problem => problem.Message.Replace($"'{problem.Parameter}'", NameOf(problem.Parameter), StringComparison.Ordinal));
        throw new CliException(string.Join(' ', sentences), ExitCode.Usage);
    }

    private SearchOptions AddScope() => Add("in", "WHERE", "Search all (articles and their comments together), articles or comments");

    private SearchOptions AddFacets() =>
        AddList("facets", "NAMES", "Count by these, joined by commas: outlet,author,commenter,tag,language,year");

    private SearchOptions Add(string parameter, string helpName, string description)
    {
        var option = new Option<string>(NameOf(parameter)) { HelpName = helpName, Description = description };
        _options.Add((parameter, option, parsed => parsed.GetValue(option) is { } value ? [value] : []));
        return this;
    }

    private SearchOptions AddList(string parameter, string helpName, string description, params string[] aliases)
    {
        var option = new Option<string[]>(NameOf(parameter), aliases) { HelpName = helpName, Description = description };
        _options.Add((parameter, option, parsed => parsed.GetValue(option) ?? []));
        return this;
    }

    private SearchOptions AddFlag(string parameter, string description)
    {
        var option = new Option<bool>(NameOf(parameter)) { Description = description };
        _options.Add((parameter, option, parsed => parsed.GetValue(option) ? ["true"] : []));
        return this;
    }

    private SearchOptions AddOff(string parameter, string description)
    {
        var option = new Option<bool>($"--no-{parameter}") { Description = description };
        _options.Add((parameter, option, parsed => parsed.GetValue(option) ? ["false"] : []));
        return this;
    }

    private static string NameOf(string parameter) => $"--{parameter.Replace('_', '-')}";
}
