using Microsoft.Extensions.Configuration;
using Search.Service;

namespace Search.Cli.CommandLine;

/// <summary>Reads how the service is to run: from a file of settings, and before it from the environment.</summary>
internal static class ServiceSettings
{
    /// <summary>The file that is read when none is named.</summary>
    public const string DefaultFile = "appsettings.json";

    /// <exception cref="CliException">The file is not there or no JSON, or a setting is unknown or cannot be read.</exception>
    public static ServiceOptions Read(CliEnvironment environment, string? file)
    {
        var path = environment.FullPath(file ?? DefaultFile);
        if (file is not null && !File.Exists(path))
            throw new CliException($"There is no file '{path}' of settings.", ExitCode.Usage);
        try
        {
            return ServiceOptions.From(new ConfigurationBuilder().AddJsonFile(path, optional: true).AddEnvironmentVariables().Build());
        }
        catch (FormatException error)
        {
            throw new CliException($"The settings cannot be used. {error.Message}", ExitCode.Usage);
        }
        catch (InvalidDataException error)
        {
            throw new CliException($"'{path}' cannot be read as JSON: {error.InnerException?.Message ?? error.Message}", ExitCode.Usage);
        }
    }
}
