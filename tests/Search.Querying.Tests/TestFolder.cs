namespace Search.Querying.Tests;

/// <summary>An empty folder that goes away with its owner.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("search-querying-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
