using System.Runtime.InteropServices;

namespace Search.Workloads.Reporting;

/// <summary>The machine that was measured on.</summary>
/// <param name="Processor">The processor's name.</param>
/// <param name="Cores">Cores that may be used.</param>
/// <param name="MemoryBytes">Memory.</param>
/// <param name="System">The operating system.</param>
internal sealed record Machine(string Processor, int Cores, long MemoryBytes, string System)
{
    /// <summary>This one.</summary>
    public static Machine This() => new(
        ProcessorName(), Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, RuntimeInformation.OSDescription);

    // Linux has it; elsewhere the architecture has to do.
    private static string ProcessorName()
    {
        const string Facts = "/proc/cpuinfo";
        var line = File.Exists(Facts) ? File.ReadLines(Facts).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
