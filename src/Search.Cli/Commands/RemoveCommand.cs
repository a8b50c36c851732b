using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Search.Archive;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;

namespace Search.Cli.Commands;

/// <summary><c>search remove</c>: takes articles and comments out of the archive for good, through the service when one holds it.</summary>
internal sealed class RemoveCommand(CommandContext context)
{
    private readonly Argument<string[]> _articles = new("ARTICLE") { Description = "Ids or addresses of articles", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _comments = new("--comment") { HelpName = "ID", Description = "Only these comments of the one article; repeat for more" };
    private readonly Option<string> _commenter = new("--commenter") { HelpName = "NAME", Description = "Every comment of this name, and those that come later" };
    private readonly Option<string> _outlet = new("--outlet") { HelpName = "NAME", Description = "With --commenter: in this outlet alone" };
    private readonly Option<string> _reason = new("--reason") { HelpName = "TEXT", Description = "Why, for the archive's log; it should not say what is removed" };
    private readonly Option<bool> _list = new("--list") { Description = "Show what was removed: when, what sort of thing, how many, and why" };
    private readonly Option<long?> _lift = new("--lift") { HelpName = "N", Description = "Let what removal N keeps out come in again" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the API's JSON, one line for each removal" };

    public Command Create()
    {
        var command = new Command("remove", "Remove articles or comments for good: no file of the archive holds them then, and importing them again leaves them out.")
        {
            _articles, _comments, _commenter, _outlet, _reason, _list, _lift, _json,
        };
        command.SetAction(RunAsync);
        ExampleHelpAction.AddTo(command,
            "search remove wire/2009/04/roundup --reason 'Request of 3 March'",
            "search remove https://wire.example/2009/04/roundup",
            "search remove wire/2009/04/roundup --comment c17",
            "search remove --commenter 'Max M.' --outlet 'The Wire'",
            "search remove --list",
            "search remove --lift 3");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var targets = TargetsOf(parsed);
        var data = context.Data(parsed).MustHoldAnArchive();
        await using var archive = await ArchiveAccess.OpenAsync(data, context.Environment, cancellation).ConfigureAwait(false);
        var (asJson, reason) = (parsed.GetValue(_json), parsed.GetValue(_reason));
        if (parsed.GetValue(_list))
        {
            List(await archive.TakedownsAsync(cancellation).ConfigureAwait(false), asJson);
            return ExitCode.Done;
        }

        if (parsed.GetValue(_lift) is { } number)
        {
            var lifted = await archive.LiftTakedownAsync(number, reason, cancellation).ConfigureAwait(false)
                ?? throw new CliException($"There is no removal {number.ToString(CultureInfo.InvariantCulture)}. 'search remove --list' shows them.");
            Tell(lifted, asJson, _ => $"Removal {number.ToString(CultureInfo.InvariantCulture)} is lifted: what it kept out comes in again when it is next imported.");
            return ExitCode.Done;
        }

        var missing = new List<string>();
        foreach (var (target, name) in targets)
        {
            if (await archive.TakeDownAsync(target, reason, cancellation).ConfigureAwait(false) is { } done)
                Tell(done, asJson, Sentence);
            else
                missing.Add(name);
        }

        return missing.Count == 0
            ? ExitCode.Done
            : throw new CliException($"The archive does not have {string.Join(", ", missing.Select(name => $"'{name}'"))}; nothing was removed for {(missing.Count == 1 ? "it" : "them")}.");
    }

    private List<(TakedownTarget Target, string Name)> TargetsOf(ParseResult parsed)
    {
        var articles = parsed.GetValue(_articles) ?? [];
        var comments = parsed.GetValue(_comments) ?? [];
        var commenter = parsed.GetValue(_commenter);
        var asked = (articles.Length > 0 ? 1 : 0) + (commenter is not null ? 1 : 0) + (parsed.GetValue(_list) ? 1 : 0) + (parsed.GetValue(_lift) is not null ? 1 : 0);
        if (asked != 1)
            throw new CliException("Name articles, or a --commenter, or give --list or --lift: one of them.", ExitCode.Usage);
        if (comments.Length > 0 && articles.Length != 1)
            throw new CliException("--comment needs the one article that the comment stands under.", ExitCode.Usage);
        if (parsed.GetValue(_outlet) is not null && commenter is null)
            throw new CliException("--outlet goes with --commenter.", ExitCode.Usage);
        if (commenter is not null)
            return [(new TakedownTarget.OfCommenter(commenter, parsed.GetValue(_outlet)), commenter)];
        if (comments.Length > 0)
            return [.. comments.Select(comment => ((TakedownTarget)new TakedownTarget.OfComment(articles[0], comment), $"{articles[0]} {comment}"))];
        return [.. articles.Select(article => (TargetOf(article), article))];
    }

    private static TakedownTarget TargetOf(string article) =>
        article.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || article.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? new TakedownTarget.OfAddress(article)
            : new TakedownTarget.OfArticle(article);

    private void Tell(string answer, bool asJson, Func<JsonElement, string> sentence)
    {
        using var json = JsonDocument.Parse(answer);
        context.Environment.Out.WriteLine(asJson ? answer : sentence(json.RootElement));
    }

    private static string Sentence(JsonElement takedown) => string.Create(
        CultureInfo.InvariantCulture,
        $"Removed {Counts(takedown)} (removal {takedown.GetProperty("number").GetInt64()}). No file of the archive holds any of it, and it is left out when it is imported again.");

    private static string Counts(JsonElement takedown) =>
        $"{Counted.Of(takedown.GetProperty("articles").GetInt64(), "article")} and {Counted.Of(takedown.GetProperty("comments").GetInt64(), "comment")}";

    private void List(string answer, bool asJson)
    {
        using var json = JsonDocument.Parse(answer);
        var output = context.Environment.Out;
        var takedowns = json.RootElement.GetProperty("takedowns").EnumerateArray().ToList();
        if (!asJson && takedowns.Count == 0)
            output.WriteLine("Nothing was removed.");
        foreach (var takedown in takedowns)
        {
            var reason = takedown.GetProperty("reason").GetString();
            var lifted = takedown.TryGetProperty("lifted_at", out var at) ? string.Create(CultureInfo.InvariantCulture, $"; lifted {at.GetDateTimeOffset():yyyy-MM-dd HH:mm}") : "";
            output.WriteLine(asJson
                ? takedown.GetRawText()
                : string.Create(CultureInfo.InvariantCulture, $"{takedown.GetProperty("number").GetInt64(),4}  {takedown.GetProperty("at").GetDateTimeOffset():yyyy-MM-dd HH:mm}  {takedown.GetProperty("kind").GetString(),-9}  {Counts(takedown)}{(reason is null ? "" : $": {reason}")}{lifted}"));
        }
    }
}
