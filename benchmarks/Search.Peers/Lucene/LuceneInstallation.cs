namespace Search.Peers.Lucene;

/// <summary>Java and Lucene as the system has them.</summary>
/// <param name="Java">The program <c>java</c>.</param>
/// <param name="Compiler">The program <c>javac</c>, which compiles our sources for it.</param>
/// <param name="ClassPath">The jars that were asked for, as Java wants them named.</param>
internal sealed record LuceneInstallation(string Java, string Compiler, string ClassPath)
{
    /// <summary>The jar that alone suffices to index and to search.</summary>
    public const string Core = "core";

    private const string HowToInstall = "apt-get install --no-install-recommends default-jdk-headless liblucene8-java";

    // Debian and Ubuntu keep every jar here.
    private const string JarFolder = "/usr/share/java";

    /// <summary>What is there; <see langword="null"/>, and a sentence that says what to install, when something is missing.</summary>
    /// <param name="parts">The parts of Lucene that are needed, as their jars are named.</param>
    /// <param name="problem">What is missing.</param>
    public static LuceneInstallation? Find(IReadOnlyList<string> parts, out string problem) => Find(parts, ProgramFolders(), JarFolder, out problem);

    /// <summary>Looks in the folders given.</summary>
    public static LuceneInstallation? Find(IReadOnlyList<string> parts, IReadOnlyList<string> programFolders, string jarFolder, out string problem)
    {
        problem = "";
        if (InFolders(programFolders, "java") is not { } java || InFolders(programFolders, "javac") is not { } compiler)
        {
            problem = $"There is no Java development kit here (java and javac); {HowToInstall}.";
            return null;
        }
        var jars = new List<string>();
        foreach (var part in parts)
        {
            var found = Directory.Exists(jarFolder) ? Directory.GetFiles(jarFolder, $"lucene-{part}-8.*.jar") : [];
            if (found.Length == 0)
            {
                problem = $"Lucene 8 ({part}) is not in {jarFolder}; {HowToInstall}.";
                return null;
            }
            jars.Add(found.Max(StringComparer.Ordinal)!);
        }
        return new LuceneInstallation(java, compiler, string.Join(Path.PathSeparator, jars));
    }

    private static string[] ProgramFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string? InFolders(IReadOnlyList<string> folders, string program) =>
        folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
