namespace Search.Cli.CommandLine;

/// <summary>Ends a command with one sentence for the person at the keyboard.</summary>
/// <param name="message">What is the matter and how to mend it.</param>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
internal sealed class CliException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
