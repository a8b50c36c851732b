using System.Diagnostics;
using System.Reflection;

namespace Search.Peers.Lucene;

/// <summary>A Java program of ours, compiled beside Lucene and the reader of queries.</summary>
/// <param name="installation">Java and Lucene.</param>
/// <param name="folder">Where its classes are.</param>
internal sealed class JavaProgram(LuceneInstallation installation, string folder)
{
    private const string QueryReader = "QueryReader.java";

    /// <summary>Compiles a source that an assembly carries, together with the reader of <see cref="QueryLine"/>s.</summary>
    /// <param name="installation">Java and Lucene.</param>
    /// <param name="folder">Where sources and classes are put.</param>
    /// <param name="assembly">The assembly that carries the source.</param>
    /// <param name="source">The name of the resource: the main class with the ending <c>.java</c>.</param>
    /// <param name="cancellation">Ends the compiler.</param>
    /// <exception cref="InvalidOperationException">It does not compile; the message has what the compiler said.</exception>
    public static async Task<JavaProgram> CompileAsync(
        LuceneInstallation installation, string folder, Assembly assembly, string source, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var (carrier, name) in new[] { (assembly, source), (typeof(JavaProgram).Assembly, QueryReader) })
        {
            files.Add(Path.Combine(folder, name));
            await using var text = carrier.GetManifestResourceStream(name)!;
            await using var file = File.Create(files[^1]);
            await text.CopyToAsync(file, cancellation);
        }
        string[] arguments = ["-proc:none", "-cp", installation.ClassPath, "-d", folder, .. files];
        using var process = Process.Start(new ProcessStartInfo(installation.Compiler, arguments) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? new JavaProgram(installation, folder)
            : throw new InvalidOperationException($"The Java compiler ended with {process.ExitCode}: {errors.Trim()}");
    }

    /// <summary>How to start it.</summary>
    /// <param name="mainClass">The class that has <c>main</c>.</param>
    /// <param name="arguments">What <c>main</c> is given.</param>
    /// <param name="heap">The most memory for objects, as <c>-Xmx</c> takes it.</param>
    public ProcessStartInfo StartInfo(string mainClass, IEnumerable<string> arguments, string heap = "3g") =>
        // One collector thread and a bounded heap: other work may share the machine.
        new(installation.Java, [$"-Xmx{heap}", "-XX:+UseSerialGC", "-cp", $"{folder}{Path.PathSeparator}{installation.ClassPath}", mainClass, .. arguments]);
}
