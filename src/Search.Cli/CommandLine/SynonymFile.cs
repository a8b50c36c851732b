using Search.Archive;
using Search.Service;

namespace Search.Cli.CommandLine;

/// <summary>The file of synonyms of an archive: the one that the settings name, or else the one in the archive's folder.</summary>
internal static class SynonymFile
{
    /// <summary>The file's path. One that nobody named need not be there.</summary>
    /// <exception cref="CliException">The settings name one that is not there.</exception>
    public static string Of(ServiceOptions options, DataFolder data, CliEnvironment environment)
    {
        if (options.SynonymFile is not { } named)
            return Path.Combine(data.Path, SynonymSet.FileName);
        var path = environment.FullPath(named);
        return File.Exists(path) ? path : throw new CliException($"There is no file '{path}' of synonyms; the setting Search:SynonymFile names it.", ExitCode.Usage);
    }

    /// <summary>The synonyms; <see langword="null"/> without any.</summary>
    /// <exception cref="CliException">The file cannot be used.</exception>
    public static SynonymSet? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return SynonymSet.Read(path) is { Lines: > 0 } set ? set : null;
        }
        catch (InvalidDataException error)
        {
            throw new CliException(error.Message, ExitCode.Usage);
        }
    }
}
