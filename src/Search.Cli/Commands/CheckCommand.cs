using System.CommandLine;
using System.Globalization;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;
using Search.Indexing;

namespace Search.Cli.Commands;

/// <summary><c>search check</c>: holds every checksum and structure of the archive against what it should be. Takes no lock.</summary>
internal sealed class CheckCommand(CommandContext context)
{
    public Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("check", "Verify every checksum and structure of the archive. Works while a service is running.") { json };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(context.Data(parsed), parsed.GetValue(json), cancellation), cancellation));
        ExampleHelpAction.AddTo(command,
            "search check",
            "search check --data /srv/archive && echo sound");
        return command;
    }

    private int Run(DataFolder data, bool asJson, CancellationToken cancellation)
    {
        var environment = context.Environment;
        data.MustHoldAnArchive();
        IndexCheckReport report;
        using (var progress = CheckProgress.Start(environment))
            report = LocalArchive.Check(data, progress, cancellation);

        if (asJson)
            Json.Write(environment.Out, report);
        else
            Write(environment.Out, report);
        return report.IsSound ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Write(TextWriter output, IndexCheckReport report)
    {
        foreach (var problem in report.Problems)
            output.WriteLine(problem);
        var read = string.Create(CultureInfo.InvariantCulture,
            $"{Counted.Of(report.Files, "file")}, {ByteSize.Of(report.Bytes)}, {Counted.Of(report.Segments, "segment")}, {Counted.Of(report.Documents, "document")}");
        output.WriteLine(report.IsSound
            ? $"Sound: {read}."
            : $"Damaged: {Counted.Of(report.Problems.Count, "problem")} in {read}. Restore the archive from a backup, or import again into a new folder.");
    }
}
