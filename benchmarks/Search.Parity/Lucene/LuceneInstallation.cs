namespace Search.Parity.Lucene;

/// <summary>Java and Lucene as the system has them.</summary>
/// <param name="Java">The program <c>java</c> of a development kit, which compiles our source as it starts.</param>
/// <param name="Jar">Lucene's core, which is all that is needed.</param>
internal sealed record LuceneInstallation(string Java, string Jar)
{
    private const string HowToInstall = "apt-get install --no-install-recommends default-jdk-headless liblucene8-java";

    // Debian and Ubuntu keep every jar here.
    private const string JarFolder = "/usr/share/java";

    private const string JarName = "lucene-core-8.*.jar";

    /// <summary>What is there; <see langword="null"/>, and a sentence that says what to install, when something is missing.</summary>
    public static LuceneInstallation? Find(out string problem) => Find(ProgramFolders(), JarFolder, out problem);

    /// <summary>Looks in the folders given.</summary>
    public static LuceneInstallation? Find(IReadOnlyList<string> programFolders, string jarFolder, out string problem)
    {
        problem = "";
        var java = InFolders(programFolders, "java");
        if (java is null || InFolders(programFolders, "javac") is null)
        {
            problem = $"There is no Java development kit here (java and javac); {HowToInstall}.";
            return null;
        }
        var jars = Directory.Exists(jarFolder) ? Directory.GetFiles(jarFolder, JarName) : [];
        if (jars.Length > 0)
            return new LuceneInstallation(java, jars.Max(StringComparer.Ordinal)!);
        problem = $"Lucene 8 is not in {jarFolder}; {HowToInstall}.";
        return null;
    }

    private static string[] ProgramFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string? InFolders(IReadOnlyList<string> folders, string program) =>
        folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
