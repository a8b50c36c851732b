using System.Diagnostics;
using System.Globalization;
using Search.Peers.Lucene;

namespace Search.Parity.Lucene;

/// <summary>Runs Lucene in a process of its own, on a folder of exchange files.</summary>
internal static class LuceneProcess
{
    private const string MainClass = "LucenePeer";

    /// <summary>Lets Lucene index and answer.</summary>
    /// <param name="installation">Java and Lucene.</param>
    /// <param name="folder">The folder that both sides exchange files in.</param>
    /// <param name="top">How many of the first hits are wanted.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>Lucene's version.</returns>
    /// <exception cref="InvalidOperationException">Java failed; the message has what it said.</exception>
    public static async Task<string> RunAsync(LuceneInstallation installation, string folder, int top, CancellationToken cancellation)
    {
        var program = await JavaProgram.CompileAsync(installation, Path.Combine(folder, "java"), typeof(LuceneProcess).Assembly, $"{MainClass}.java", cancellation);
        var start = program.StartInfo(MainClass, [folder, top.ToString(CultureInfo.InvariantCulture)]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0
                ? (await output).Trim()
                : throw new InvalidOperationException($"Java ended with {process.ExitCode}: {(await errors).Trim()}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
