using System.CommandLine;
using Search.Cli.CommandLine;
using Search.Cli.Evaluating;
using Search.Cli.Reporting;

namespace Search.Cli.Commands;

/// <summary><c>search evaluate</c>: how good results are, by people's judgements.</summary>
internal sealed class EvaluateCommand(CommandContext context)
{
    private readonly Option<string> _corpus = new("--corpus")
    {
        HelpName = "FILE",
        Required = true,
        Description = "The documents, JSON Lines: {\"_id\", \"title\", \"text\"}, or articles {\"id\", \"title\", \"body\"}; .gz too",
    };

    private readonly Option<string> _queries = new("--queries") { HelpName = "FILE", Required = true, Description = "The queries: {\"_id\", \"text\"} or ID<tab>TEXT a line" };

    private readonly Option<string> _judgements = new("--qrels")
    {
        HelpName = "FILE",
        Required = true,
        Description = "The judgements: query, document, grade (BEIR) or query, 0, document, grade (TREC)",
    };

    private readonly Option<string[]> _rankings = new("--ranking")
    {
        HelpName = "NAME",
        Description = $"'default', 'plain' (BM25 over title and text as one), or parts changed: nearness=0,title=3. Repeat to compare with the first. Parts: {RankingSpec.Parts}",
    };

    private readonly Option<string> _save = new("--save") { HelpName = "RUN", Description = "Write the hits of the last ranking as a TREC run" };
    private readonly Option<string> _against = new("--against") { HelpName = "RUN", Description = "Compare with a saved run instead of the first ranking" };
    private readonly Option<int> _depth = CountOption.Create("--depth", "N", "Hits taken of each query, which bounds MAP", 1000, 10, 10_000);
    private readonly Option<int> _repeat = CountOption.Create("--repeat", "N", "Rounds over all queries to time", 3, 0, 10_000);
    private readonly Option<bool> _json = new("--json") { Description = "Print the result as JSON" };

    public Command Create()
    {
        var command = new Command("evaluate", "Measure how good results are on a test collection: nDCG@10, MAP, P@5 and recall@100, with a paired significance test.")
        {
            _corpus, _queries, _judgements, _rankings, _save, _against, _depth, _repeat, _json,
        };
        command.SetAction(RunAsync);
        ExampleHelpAction.AddTo(command,
            "search evaluate --corpus corpus.jsonl --queries queries.jsonl --qrels qrels.tsv --ranking plain --ranking default",
            "search evaluate --corpus corpus.jsonl --queries queries.jsonl --qrels qrels.tsv --save today.run",
            "search evaluate --corpus corpus.jsonl --queries queries.jsonl --qrels qrels.tsv --ranking nearness=0 --against today.run");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var rankings = (parsed.GetValue(_rankings) is { Length: > 0 } named ? named : ["default"]).Select(RankingSpec.Parse).ToList();
        var judgements = CollectionFiles.Judgements(environment.FullPath(parsed.GetRequiredValue(_judgements)));
        var all = CollectionFiles.Queries(environment.FullPath(parsed.GetRequiredValue(_queries)));
        var queries = all.Where(query => judgements.TryGetValue(query.Id, out var grades) && grades.Values.Any(grade => grade > 0)).ToList();
        if (queries.Count == 0)
            throw new CliException("No query has a document that is judged relevant. Do the queries and the judgements belong together?");
        var run = parsed.GetValue(_against) is { } path ? RunFile.Read(environment.FullPath(path)) : null;

        var evaluator = new Evaluator(CollectionFiles.Documents(environment.FullPath(parsed.GetRequiredValue(_corpus))), queries, judgements, environment.Time);
        var results = await evaluator.RunAsync(rankings, parsed.GetValue(_depth), parsed.GetValue(_repeat), cancellation).ConfigureAwait(false);

        if (parsed.GetValue(_save) is { } save)
            RunFile.Write(environment.FullPath(save), results[^1].Hits, "search");
        var baseline = run is null ? null : queries.ConvertAll(query => QueryMeasures.Of(run.GetValueOrDefault(query.Id, []), judgements[query.Id]));
        var report = EvaluationReport.Of(evaluator.DocumentCount, all.Count - queries.Count, results, baseline, parsed.GetValue(_against));
        if (parsed.GetValue(_json))
            Json.Write(environment.Out, report);
        else
            EvaluationTable.Write(environment.Out, report);
        return ExitCode.Done;
    }
}
