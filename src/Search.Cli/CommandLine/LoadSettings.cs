using System.CommandLine;
using Search.Cli.Measuring.Load;
using Search.Service;

namespace Search.Cli.CommandLine;

/// <summary>The options by which <c>search bench</c> measures a running service instead of an archive.</summary>
internal sealed class LoadSettings
{
    private const int DefaultSeconds = 10;
    private const string Constant = "constant", Poisson = "poisson";

    private readonly Option<string> _url = new("--url")
    {
        HelpName = "URL",
        Description = $"Measure a running service instead of the archive: searches arrive at --rate, answered or not (default with --rate: {ServiceOptions.DefaultUrl})",
    };

    private readonly Option<int> _rate = CountOption.Create("--rate", "N", "With --url: searches a second", 20, 1, 10_000);
    private readonly Option<string> _arrivals = new("--arrivals") { HelpName = "HOW", DefaultValueFactory = _ => Constant, Description = "With --url: constant, or poisson: independent of each other" };
    private readonly Option<int> _seed = CountOption.Create("--seed", "N", "With --arrivals poisson: the same seed gives the same arrivals", 1, 0, int.MaxValue);
    private readonly Option<int> _timeout = CountOption.Create("--timeout", "N", "With --url: seconds after which a search is given up", 10, 1, 600);
    private readonly Option<bool> _remote = new("--remote") { Description = "With --url: the service may be on another machine" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _url, _rate, _arrivals, _seed, _timeout, _remote })
            command.Add(option);
        _arrivals.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not (Constant or Poisson))
                result.AddError($"--arrivals takes {Constant} or {Poisson}, not '{token.Value}'");
        });
    }

    /// <summary>The load asked for; <see langword="null"/> when the archive itself is to be measured.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="seconds">For how long; 0 for the default.</param>
    /// <exception cref="CliException">The options make no sense together.</exception>
    public LoadOptions? Read(ParseResult parsed, int seconds)
    {
        var isLoad = parsed.GetValue(_url) is not null || IsGiven(parsed, _rate);
        if (!isLoad)
        {
            return new Option[] { _arrivals, _seed, _timeout, _remote }.FirstOrDefault(option => IsGiven(parsed, option)) is { } stray
                ? throw new CliException($"{stray.Name} goes with --url, the address of a running service.", ExitCode.Usage)
                : null;
        }

        var text = parsed.GetValue(_url) ?? ServiceOptions.DefaultUrl;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new CliException($"'{text}' is no address of a service; --url takes something like {ServiceOptions.DefaultUrl}.", ExitCode.Usage);
        if (!url.IsLoopback && !parsed.GetValue(_remote))
            throw new CliException($"{url.Host} is not this machine. Put load only on a service of your own; then add --remote.", ExitCode.Usage);
        var options = new LoadOptions(
            url, parsed.GetValue(_rate), TimeSpan.FromSeconds(seconds > 0 ? seconds : DefaultSeconds),
            parsed.GetValue(_arrivals) == Poisson, parsed.GetValue(_seed), TimeSpan.FromSeconds(parsed.GetValue(_timeout)));
        if (options.Rate * options.Length.TotalSeconds > Arrivals.Most)
            throw new CliException($"That is more than {Arrivals.Most} searches; measure for fewer --seconds or at a lower --rate.", ExitCode.Usage);
        return options;
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
