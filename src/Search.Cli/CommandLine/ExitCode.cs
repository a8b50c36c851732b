namespace Search.Cli.CommandLine;

/// <summary>What the process returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>There was nothing usable: no file could be imported, the archive is missing or damaged, a check failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>A measurement is slower than its baseline, beyond the noise.</summary>
    public const int Slower = 3;

    /// <summary>Ended by a signal before it was done: 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
