using System.CommandLine;
using Search.Workloads.Commands;

return await new RootCommand("Corpora, queries and timings for Search.")
{
    GenerateCommand.Create(),
    QueriesCommand.Create(),
    RunCommand.Create(),
    CompareCommand.Create(),
    RepeatCommand.Create(),
    IndexCommand.Create(),
    ResourcesCommand.Create(),
    GrowthCommand.Create(),
    ImportScaleCommand.Create(),
    ImportOneCommand.Create(),
}.Parse(args).InvokeAsync();
