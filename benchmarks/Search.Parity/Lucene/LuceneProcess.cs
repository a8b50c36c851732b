using System.Diagnostics;
using System.Globalization;

namespace Search.Parity.Lucene;

/// <summary>Runs Lucene in a process of its own, on a folder of exchange files.</summary>
internal static class LuceneProcess
{
    private const string Source = "LucenePeer.java";

    /// <summary>Lets Lucene index and answer.</summary>
    /// <param name="installation">Java and Lucene.</param>
    /// <param name="folder">The folder that both sides exchange files in.</param>
    /// <param name="top">How many of the first hits are wanted.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>Lucene's version.</returns>
    /// <exception cref="InvalidOperationException">Java failed; the message has what it said.</exception>
    public static async Task<string> RunAsync(LuceneInstallation installation, string folder, int top, CancellationToken cancellation)
    {
        var source = Path.Combine(folder, Source);
        await using (var text = typeof(LuceneProcess).Assembly.GetManifestResourceStream(Source)!)
        await using (var file = File.Create(source))
            await text.CopyToAsync(file, cancellation);

        // One collector thread and a bounded heap: other work may share the machine.
        string[] arguments =
        [
            "-Xmx3g", "-XX:+UseSerialGC", "-cp", installation.Jar, source, folder, top.ToString(CultureInfo.InvariantCulture),
        ];
        using var process = Process.Start(new ProcessStartInfo(installation.Java, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
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
