using System.CommandLine;
using Search.Workloads.Importing;
using Search.Workloads.Measuring;
using Search.Workloads.Reporting;

namespace Search.Workloads.Commands;

/// <summary><c>workloads import-scale</c>: measures the import of large invented files, format by format.</summary>
internal static class ImportScaleCommand
{
    public static Command Create()
    {
        var megabytes = new Option<long>("--megabytes") { DefaultValueFactory = _ => 1000, Description = "The size of each file" };
        var formats = new Option<string[]>("--formats") { AllowMultipleArgumentsPerToken = true, Description = $"Some of: {string.Join(", ", LargeFormats.All.Select(format => format.Name))}" };
        var kinds = new Option<string[]>("--items") { AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["usual", "tiny"], Description = "usual, tiny, or both" };
        var index = new Option<bool>("--index") { Description = "Measure the whole import as well, and the same again, not the reader alone" };
        var work = new Option<DirectoryInfo>("--work") { Required = true, Description = "A folder for the files and archives, which are deleted behind each measurement" };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1, Description = "The same seed gives the same files" };
        var report = new Option<string?>("--report") { HelpName = "FILE", Description = "Write the figures to a file as well" };
        var keep = new Option<bool>("--keep") { Description = "Leave the files in the folder, each called after its format and items, to profile on" };
        var command = new Command("import-scale", "Measure the import of large invented files, format by format.") { megabytes, formats, kinds, index, work, seed, report, keep };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(work);
            folder.Create();
            var rows = new List<ScaleRow>();
            var chosen = parsed.GetValue(formats) is { Length: > 0 } names ? LargeFormats.All.Where(format => names.Contains(format.Name, StringComparer.OrdinalIgnoreCase)) : LargeFormats.All;
            foreach (var format in chosen)
            {
                foreach (var kind in parsed.GetValue(kinds)!)
                {
                    rows.Add(await MeasureAsync(format, kind, parsed.GetValue(megabytes) * 1_000_000, parsed.GetValue(seed), folder.FullName, parsed.GetValue(index), cancellation));
                    var written = new FileInfo(Path.Combine(folder.FullName, format.FileName));
                    if (parsed.GetValue(keep))
                        written.MoveTo(Path.Combine(folder.FullName, $"{kind}-{format.FileName}"), overwrite: true);
                    else
                        written.Delete();
                    if (parsed.GetValue(report) is { } file)
                        await File.WriteAllTextAsync(file, Page(rows), cancellation);
                }
            }
            Console.Write(Page(rows));
        });
        return command;
    }

    private static string Page(List<ScaleRow> rows) => ScalePage.Of(YardstickOptions.ThisCommand, DateOnly.FromDateTime(DateTime.UtcNow), Machine.This(), rows);

    private static async Task<ScaleRow> MeasureAsync(LargeFormat format, string kind, long bytes, ulong seed, string folder, bool indexes, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, format.FileName);
        var archive = Path.Combine(folder, "archive");
        try
        {
            LargeFile.Write(file, format, bytes, new ItemTexts(seed, kind == "tiny"), cancellation);
            var reading = await ImportRun.InNewProcessAsync(file, null, cancellation);
            var importing = indexes ? await ImportRun.InNewProcessAsync(file, archive, cancellation) : null;
            var again = indexes ? await ImportRun.InNewProcessAsync(file, archive, cancellation) : null;
            return new ScaleRow(format.Name, kind, reading, importing, again);
        }
        finally
        {
            if (Directory.Exists(archive))
                Directory.Delete(archive, recursive: true);
        }
    }
}
