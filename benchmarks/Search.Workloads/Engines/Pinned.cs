using System.Diagnostics;

namespace Search.Workloads.Engines;

/// <summary>Keeps a program to some of the machine's cores, its collector and compiler threads too.</summary>
internal static class Pinned
{
    // Of util-linux, which every Linux has.
    private const string Program = "/usr/bin/taskset";

    /// <summary>Whether programs can be kept to cores here.</summary>
    public static bool IsPossible => File.Exists(Program);

    /// <summary>The same program, on the cores given.</summary>
    /// <param name="cores">As <c>taskset</c> names them; <see langword="null"/> for all.</param>
    /// <param name="start">The program.</param>
    public static ProcessStartInfo To(string? cores, ProcessStartInfo start) =>
        cores is null || !IsPossible ? start : new ProcessStartInfo(Program, ["-c", cores, start.FileName, .. start.ArgumentList]);
}
