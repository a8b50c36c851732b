using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Search.Workloads.Engines;
using Search.Workloads.Measuring;

namespace Search.Workloads.Commands;

/// <summary><c>workloads repeat</c>: runs one work over one class of queries again and again, for a profiler to look at.</summary>
internal static class RepeatCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--work") { Required = true, Description = "The folder of a comparison" };
        var work = new Option<Work>("--do") { DefaultValueFactory = _ => Work.Top, Description = "What is done with each query" };
        var name = new Option<string>("--class") { Required = true, Description = "The class of queries, as the table of the comparison names it" };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 10, Description = "How long" };
        var perClass = new Option<int>("--per-class") { DefaultValueFactory = _ => 30, Description = "Queries" };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1, Description = "That of the comparison" };
        var command = new Command("repeat", "Run one work over one class of queries with our engine alone, again and again, for a profiler.") { folder, work, name, seconds, perClass, seed };
        command.SetAction(parsed =>
        {
            var files = new YardstickFolder(parsed.GetRequiredValue(folder).FullName);
            using var ours = new OurEngine(files.Ours);
            var queries = DerivedQueries.Of(files, ours, parsed.GetValue(seed), parsed.GetValue(perClass)).Where(query => query.Class == parsed.GetValue(name)).ToList();
            if (queries.Count == 0)
            {
                Console.Error.WriteLine($"The corpus has no queries of a class '{parsed.GetValue(name)}'.");
                return 2;
            }
            var (runs, started) = (0, Stopwatch.GetTimestamp());
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            for (; Stopwatch.GetElapsedTime(started).TotalSeconds < parsed.GetValue(seconds); runs++)
                ours.Run(parsed.GetValue(work), queries[runs % queries.Count].Query);
            var microseconds = Stopwatch.GetElapsedTime(started).TotalMicroseconds / runs;
            allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / runs;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs:N0} runs, {microseconds:N1} µs and {allocated:N0} bytes allocated each."));
            return 0;
        });
        return command;
    }
}
