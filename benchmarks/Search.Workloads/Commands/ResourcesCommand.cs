using System.CommandLine;
using System.Text.Json;
using Search.Workloads.Measuring;

namespace Search.Workloads.Commands;

/// <summary><c>workloads resources</c>: measures memory, allocation, opening and throughput of our engine over the folder of a comparison.</summary>
internal static class ResourcesCommand
{
    public const string Name = "resources";

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--work") { Required = true, Description = "The folder of a comparison" };
        var perClass = new Option<int>("--per-class") { DefaultValueFactory = _ => 30, Description = "Queries a class" };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1, Description = "That of the comparison" };
        var command = new Command(Name, "Measure what our engine needs besides time, and print it as JSON.") { folder, perClass, seed };
        command.SetAction(parsed =>
        {
            var files = new YardstickFolder(parsed.GetRequiredValue(folder).FullName);
            Console.WriteLine(JsonSerializer.Serialize(new ResourceRun(files, parsed.GetValue(seed), parsed.GetValue(perClass)).Run()));
        });
        return command;
    }
}
