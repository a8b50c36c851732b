using System.CommandLine;
using System.Text.Json;
using Search.Workloads.Importing;

namespace Search.Workloads.Commands;

/// <summary><c>workloads import-one</c>: imports one file and measures speed and memory.</summary>
internal static class ImportOneCommand
{
    public const string Name = "import-one";

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file" };
        var archive = new Option<DirectoryInfo?>("--archive") { Description = "The folder of the archive, made when it is not there; without one the file is only read" };
        var command = new Command(Name, "Import one file, and print speed and memory as JSON.") { file, archive };
        command.SetAction(async (parsed, _) =>
            Console.WriteLine(JsonSerializer.Serialize(await new ImportRun(parsed.GetRequiredValue(file).FullName, parsed.GetValue(archive)?.FullName).RunAsync())));
        return command;
    }
}
