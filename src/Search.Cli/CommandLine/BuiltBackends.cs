using Search.Archive;

namespace Search.Cli.CommandLine;

/// <summary>Which backends this build of the program has: Lucene.Net's packages are not on every feed, so that one is asked for.</summary>
internal static class BuiltBackends
{
    /// <summary>Whether the build was made with <c>-p:LuceneNet=true</c>.</summary>
    public static bool HasLuceneNet =>
#if LUCENE_NET
        true;
#else
        false;
#endif

    /// <summary>Refuses a backend that this build is without, and says how to build it in.</summary>
    /// <param name="backend">Its name.</param>
    /// <param name="subject">What needs it, to begin a sentence with.</param>
    /// <exception cref="CliException">The build is without it.</exception>
    public static void MustHave(string backend, string subject)
    {
        if (backend == ArchiveFolder.LuceneNet && !HasLuceneNet)
            throw new CliException($"{subject} needs Lucene.Net, which this build is without. Build it in with -p:LuceneNet=true (dotnet run -p:LuceneNet=true --project src/Search.Cli -- …), from a package source that carries Lucene.Net 4.8.0-beta00018.");
    }
}
