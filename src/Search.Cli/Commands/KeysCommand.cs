using System.CommandLine;
using System.Globalization;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;
using Search.Service;

namespace Search.Cli.Commands;

/// <summary><c>search keys</c>: the API keys of an archive. A running service heeds changes within a second.</summary>
internal sealed class KeysCommand(CommandContext context)
{
    private readonly CliEnvironment _environment = context.Environment;

    public Command Create() => new("keys", "Make, list and revoke the API keys of an archive.") { Add(), List(), Revoke() };

    private Command Add()
    {
        var name = new Option<string>("--name") { HelpName = "NAME", Description = "What to call the key", Required = true };
        var scopes = new Option<string>("--scopes") { HelpName = "SCOPES", Description = "What it allows: read, write, admin, joined by commas (default: read)" };
        var command = new Command("add", "Make a key and print it, this once: only its hash is kept.") { name, scopes };
        command.SetAction(parsed => RunAdd(context.Data(parsed), parsed.GetValue(name)!, parsed.GetValue(scopes) ?? "read"));
        ExampleHelpAction.AddTo(command, "search keys add --name newsroom", "search keys add --name importer --scopes read,write --data /srv/archive");
        return command;
    }

    private Command List()
    {
        var command = new Command("list", "List the keys by name: what they allow and when they were made.");
        command.SetAction(parsed => RunList(context.Data(parsed)));
        ExampleHelpAction.AddTo(command, "search keys list");
        return command;
    }

    private Command Revoke()
    {
        var key = new Argument<string>("KEY") { Description = "The key's name or id" };
        var command = new Command("revoke", "Take a key away.") { key };
        command.SetAction(parsed => RunRevoke(context.Data(parsed), parsed.GetValue(key)!));
        ExampleHelpAction.AddTo(command, "search keys revoke newsroom");
        return command;
    }

    private int RunAdd(DataFolder data, string name, string scopes)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new CliException("A key needs a name: --name NAME.", ExitCode.Usage);
        if (KeyScopeNames.Read(scopes) is not { } allowed)
            throw new CliException($"'{scopes}' are no scopes; --scopes takes read, write and admin, joined by commas.", ExitCode.Usage);
        var (key, secret) = Do(() => ApiKeyFile.Add(data.Path, name, allowed, _environment.Time.GetUtcNow()));
        _environment.Error.WriteLine($"The key '{key.Name}' ({key.Id}) allows: {KeyScopeNames.Of(key.Scopes)}. It is shown this once:");
        _environment.Out.WriteLine(secret);
        return ExitCode.Done;
    }

    private int RunList(DataFolder data)
    {
        var keys = Do(() => ApiKeyFile.List(data.Path));
        foreach (var key in keys)
            _environment.Out.WriteLine($"{key.Id}  {key.Created.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}  {KeyScopeNames.Of(key.Scopes),-16}  {TerminalText.Plain(key.Name)}");
        if (keys.Count == 0)
            _environment.Error.WriteLine("There are no keys. Make one: search keys add --name NAME --scopes read,write");
        return ExitCode.Done;
    }

    private int RunRevoke(DataFolder data, string idOrName)
    {
        var revoked = Do(() => ApiKeyFile.Revoke(data.Path, idOrName))
            ?? throw new CliException($"There is no key '{idOrName}' in '{data.Path}'. See 'search keys list'.");
        _environment.Error.WriteLine($"The key '{revoked.Name}' ({revoked.Id}) is revoked.");
        return ExitCode.Done;
    }

    private static T Do<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is InvalidOperationException or InvalidDataException)
        {
            throw new CliException(error.Message);
        }
    }
}
