using Search.Architecture.Tests.Reading;

namespace Search.Architecture.Tests;

public sealed class ReferenceGraphTests
{
    // The walls of the house. A project may reference what stands here, and must: a reference that is not needed is not declared here either.
    private static readonly Dictionary<string, string[]> Walls = new()
    {
        ["Search.Kernels"] = [],
        ["Search.Analysis"] = ["Search.Kernels"],
        ["Search.Indexing"] = ["Search.Analysis", "Search.Kernels"],
        ["Search.Querying"] = ["Search.Analysis", "Search.Indexing", "Search.Kernels"],
        ["Search.Archive"] = ["Search.Analysis", "Search.Indexing", "Search.Querying"],
        ["Search.Importing"] = ["Search.Archive"],
        ["Search.Service"] = ["Search.Archive", "Search.Importing"],
        ["Search.Cli"] = ["Search.Analysis", "Search.Archive", "Search.Importing", "Search.Indexing", "Search.Kernels", "Search.LuceneNet", "Search.Querying", "Search.Service"],
        ["Search.Client"] = [],
        ["Search.LuceneNet"] = ["Search.Analysis", "Search.Archive", "Search.Indexing", "Search.Querying"],
    };

    private static readonly string[] KnowHttp = ["Search.Service", "Search.Cli", "Search.Client"];

    public static TheoryData<string> Projects => [.. Repository.SourceProjects.Select(p => p.Name)];

    [Fact]
    public void Every_room_has_its_project() =>
        Assert.Superset(
            Walls.Keys.ToHashSet(),
            Repository.SourceProjects.Select(p => p.Name).ToHashSet());

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_what_the_architecture_allows_it(string name)
    {
        Assert.True(Walls.TryGetValue(name, out var allowed), $"{name} is not in the architecture. Draw its walls in {nameof(ReferenceGraphTests)}.");
        Assert.Equal(allowed, Project(name).References);
    }

    [Theory, MemberData(nameof(Projects))]
    public void Nothing_below_the_service_knows_http(string name)
    {
        if (KnowHttp.Contains(name))
            return;
        var project = Project(name);
        Assert.Empty(project.Frameworks);
        Assert.Equal("Microsoft.NET.Sdk", project.Sdk);
        Assert.DoesNotContain(Sources(name), file => file.Code.Contains("System.Net.Http") || file.Code.Contains("Microsoft.AspNetCore"));
    }

    [Fact]
    public void The_kernels_stand_on_the_framework_alone() => Assert.Empty(Project("Search.Kernels").Packages);

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Search.sln"));
        var projects = new[] { "src", "tests", "benchmarks" }
            .Select(folder => Path.Combine(Repository.Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Select(Path.GetFileName);
        Assert.DoesNotContain(projects, file => !solution.Contains($"\\{file}\"", StringComparison.Ordinal));
    }

    private static ProjectFile Project(string name) => Repository.SourceProjects.Single(p => p.Name == name);

    private static IEnumerable<SourceFile> Sources(string name) => Repository.HandWritten($"src/{name}");
}
