using System.CommandLine;
using Search.Archive;

namespace Search.Cli.CommandLine;

/// <summary>What the archive stands on.</summary>
/// <remarks>Nobody has to name it for an archive that exists: its folder says whose it is, and is refused when another is named.</remarks>
internal static class BackendOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--backend")
        {
            HelpName = "NAME",
            Description = $"What a new archive stands on: {ArchiveFolder.Embedded} (default) or {ArchiveFolder.LuceneNet}; an existing one keeps its own",
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not (ArchiveFolder.Embedded or ArchiveFolder.LuceneNet))
                result.AddError($"There is no backend '{token.Value}'; there are {ArchiveFolder.Embedded} and {ArchiveFolder.LuceneNet}");
        });
        return option;
    }
}
