using Search.Indexing;

namespace Search.Archive.Storing;

/// <summary>Where the documents of threads are kept: what the writing of threads asks of an engine.</summary>
internal interface IThreadStore
{
    /// <summary>The highest number that a thread has; -1 when there is none.</summary>
    long HighestThread { get; }

    /// <summary>The thread of an article as of the last refresh; <see langword="null"/> when there is no such article.</summary>
    StoredThread? Find(string articleId);

    /// <summary>Whether a thread is held, as of the last refresh, just as it was written whole; false also where that cannot be told at little cost.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="digest">Its <see cref="ThreadDigest"/>.</param>
    bool Holds(ArticleThread thread, string digest) => false;

    /// <summary>The ids of the articles that have a key (<see cref="ArticleKeys"/>) as of the last refresh, in the order of arrival.</summary>
    IReadOnlyList<string> FindByKey(string key);

    /// <summary>An article with the comments beneath it as of the last refresh, in the order of the page; <see langword="null"/> when there is no such article.</summary>
    ArticleThread? ReadThread(string articleId);

    /// <summary>The comments beneath an article as of the last refresh, in the order of the page.</summary>
    IReadOnlyList<Comment> ReadComments(string articleId) => ReadThread(articleId)?.Comments ?? [];

    /// <summary>The ids of the comments of a name as of the last refresh, by article.</summary>
    /// <param name="commenter">The name's <see cref="ArchiveFields.Key"/>.</param>
    IReadOnlyDictionary<string, IReadOnlySet<string>> FindByCommenter(string commenter);

    /// <summary>Applies the changes of a batch in the order of the calls; completes when they are durable.</summary>
    Task WriteAsync(WriteBatch batch);

    /// <summary>Makes everything written so far visible.</summary>
    Task RefreshAsync(CancellationToken cancellation);

    /// <summary>Makes files anew that hold what was deleted, so that no file holds any of it.</summary>
    /// <remarks>A file that a search or an export still reads goes when that ends.</remarks>
    Task PurgeAsync(CancellationToken cancellation);
}
