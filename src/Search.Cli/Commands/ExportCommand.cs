using System.CommandLine;
using System.Text;
using System.Text.Json;
using Search.Archive;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;

namespace Search.Cli.Commands;

/// <summary><c>search export</c>: everything in the archive as JSON Lines, in the form that <c>search import</c> reads.</summary>
internal sealed class ExportCommand(CommandContext context)
{
    public Command Create()
    {
        var file = new Option<string>("--out") { HelpName = "FILE", Description = "File to write (default: standard output)" };
        var provenance = new Option<bool>("--provenance") { Description = "Say of every article and comment where it was read and how its facts were found" };
        var command = new Command("export", "Write every article with its comments as JSON Lines, one article a line. 'search import' reads them back.") { file, provenance };
        command.SetAction((parsed, cancellation) => RunAsync(context.Data(parsed).MustHoldAnArchive(), parsed.GetValue(file), parsed.GetValue(provenance), cancellation));
        ExampleHelpAction.AddTo(command,
            "search export --out archive.jsonl",
            "search export | gzip > archive.jsonl.gz",
            "search export --provenance    # with the origin of every fact");
        return command;
    }

    private async Task<int> RunAsync(DataFolder data, string? file, bool withProvenance, CancellationToken cancellation)
    {
        var environment = context.Environment;
        await using var archive = await ArchiveAccess.OpenAsync(data, environment, cancellation).ConfigureAwait(false);
        if (file is null)
        {
            await WriteAsync(archive, withProvenance, environment.Out, cancellation).ConfigureAwait(false);
            await TellOfRemovalsAsync(archive, data, cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        }

        // A draft beside the file, renamed when it is whole: an export that breaks off must not pass for one.
        var path = environment.FullPath(file);
        var draft = $"{path}.part";
        long articles;
        await using (var writer = new StreamWriter(draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            articles = await WriteAsync(archive, withProvenance, writer, cancellation).ConfigureAwait(false);
        File.Move(draft, path, overwrite: true);
        environment.Error.WriteLine($"Exported {Counted.Of(articles, "article")} to '{path}'.");
        await TellOfRemovalsAsync(archive, data, cancellation).ConfigureAwait(false);
        return ExitCode.Done;
    }

    // An export says nothing of what was removed, so what it is imported into would let that in again.
    private async Task TellOfRemovalsAsync(IArchiveAccess archive, DataFolder data, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse(await archive.TakedownsAsync(cancellation).ConfigureAwait(false));
        if (json.RootElement.GetProperty("takedowns").GetArrayLength() > 0)
            context.Environment.Error.WriteLine($"To keep what was removed out of another archive, too, copy '{Path.Combine(data.Path, ArchiveFolder.TakedownFile)}' into its folder before anything is removed there.");
    }

    private static async Task<long> WriteAsync(IArchiveAccess archive, bool withProvenance, TextWriter output, CancellationToken cancellation)
    {
        var articles = 0L;
        await foreach (var line in archive.ExportAsync(withProvenance, cancellation).ConfigureAwait(false))
        {
            await output.WriteAsync(line).ConfigureAwait(false);
            await output.WriteAsync('\n').ConfigureAwait(false);
            articles++;
        }

        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return articles;
    }
}
