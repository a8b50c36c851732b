using System.Text;

namespace Search.Cli.CommandLine;

/// <summary>Everything a command knows of the world outside the archive. Immutable; a test makes its own.</summary>
internal sealed record CliEnvironment
{
    /// <summary>Answers, and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress, notes and errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person reads <see cref="Out"/> as it comes.</summary>
    public bool IsOutTerminal { get; init; }

    /// <summary>Whether a person reads <see cref="Error"/> as it comes.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The columns of the terminal.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The folder that relative paths start from.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>The folder of the executable.</summary>
    public required string ExecutableFolder { get; init; }

    /// <summary>The value of an environment variable; <see langword="null"/> when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The process's own console, folders and variables.</summary>
    public static CliEnvironment OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var noColor = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new CliEnvironment
        {
            Out = Console.Out,
            Error = Console.Error,
            IsOutTerminal = !Console.IsOutputRedirected && !noColor,
            IsErrorTerminal = !Console.IsErrorRedirected && !noColor,
            Width = Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 40, 120),
            CurrentFolder = Environment.CurrentDirectory,
            ExecutableFolder = AppContext.BaseDirectory,
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>A path as typed, made absolute.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentFolder);
}
