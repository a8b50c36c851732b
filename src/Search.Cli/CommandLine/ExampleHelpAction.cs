using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Search.Cli.CommandLine;

/// <summary>The usual help, followed by examples.</summary>
internal sealed class ExampleHelpAction(HelpAction usual, IReadOnlyList<string> examples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command a help option of its own that ends with examples.</summary>
    public static void AddTo(Command command, params IReadOnlyList<string> examples)
    {
        var help = command.Options.OfType<HelpOption>().SingleOrDefault();
        if (help is null)
        {
            help = new HelpOption();
            command.Add(help);
        }

        help.Action = new ExampleHelpAction((HelpAction)help.Action!, examples);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return exitCode;
    }
}
