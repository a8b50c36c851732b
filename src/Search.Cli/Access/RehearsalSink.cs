using Search.Archive;
using Search.Importing;

namespace Search.Cli.Access;

/// <summary>Stores nothing, and remembers what would have come in from each file.</summary>
internal sealed class RehearsalSink : IThreadSink
{
    // As many as anybody reads; the sentence above them counts all.
    private const int MostFiles = 50;

    private readonly Dictionary<string, RehearsedFile> _files = new(StringComparer.Ordinal);

    /// <summary>The first files, in the order in which they were read.</summary>
    public IReadOnlyCollection<RehearsedFile> Files => _files.Values;

    /// <summary>Whether there were more files than <see cref="Files"/> has.</summary>
    public bool HasMoreFiles { get; private set; }

    /// <inheritdoc/>
    /// <remarks>Every thread counts as new: the archive is not asked.</remarks>
    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation)
    {
        foreach (var thread in threads)
            Note(thread);
        return Task.FromResult<IReadOnlyList<PutOutcome>>([.. threads.Select(_ => PutOutcome.Added)]);
    }

    private void Note(ArticleThread thread)
    {
        var name = thread.Article.Source ?? "";
        if (!_files.TryGetValue(name, out var file))
        {
            HasMoreFiles |= _files.Count == MostFiles;
            if (HasMoreFiles)
                return;
            _files.Add(name, file = new RehearsedFile(name, thread.Article.Provenance?.Format, thread.Article));
        }
        file.Articles += thread.Article.IsStandIn ? 0 : 1;
        file.Discussions += thread.Article.IsStandIn ? 1 : 0;
        file.Comments += thread.Comments.Count;
    }
}

/// <summary>What would come in from a file.</summary>
/// <param name="Name">The file.</param>
/// <param name="Format">What its format is called, where the reader says so.</param>
/// <param name="First">The first article in it.</param>
internal sealed record RehearsedFile(string Name, string? Format, Article First)
{
    public long Articles { get; set; }

    /// <summary>Discussions that would be put beneath articles, if the archive has them.</summary>
    public long Discussions { get; set; }

    public long Comments { get; set; }
}
