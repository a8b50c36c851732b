using System.CommandLine;

namespace Search.Cli.CommandLine;

/// <summary>Options that take a whole number within limits.</summary>
internal static class CountOption
{
    public static Option<int> Create(string name, string helpName, string description, int byDefault, int least, int most)
    {
        var option = new Option<int>(name) { HelpName = helpName, Description = description, DefaultValueFactory = _ => byDefault };
        option.Validators.Add(result =>
        {
            if (result.Tokens is not [var token])
                return;
            if (!int.TryParse(token.Value, out var value) || value < least || value > most)
                result.AddError($"{name} takes a whole number from {least} to {most}, not '{token.Value}'");
        });
        return option;
    }
}
