using System.Text;
using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Finds the live documents of a thread in a snapshot.</summary>
internal static class ThreadDocuments
{
    /// <summary>The article's document and the comments', in the order of the page.</summary>
    public static IReadOnlyList<ThreadDocument> Find(IndexSnapshot snapshot, string articleId) => Find(snapshot, ArchiveFields.ArticleId, articleId);

    /// <summary>The documents with a keyword, in the order of their threads and of the page.</summary>
    public static IReadOnlyList<ThreadDocument> Find(IndexSnapshot snapshot, string keywordField, string keyword)
    {
        var field = ArchiveFields.Schema[keywordField];
        var orderField = ArchiveFields.Schema[ArchiveFields.Order];
        var found = new List<ThreadDocument>();
        var term = Encoding.UTF8.GetBytes(ArchiveFields.Bounded(keyword));
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var segment = snapshot.Segments[i];
            if (segment.Terms(field) is not { } terms || !terms.TryFind(term, out var info) || segment.NumberColumn(orderField) is not { } orders)
                continue;
            var cursor = segment.CreatePostingsCursor();
            cursor.Reset(field, info);
            for (var document = cursor.Next(); document != PostingsCursor.NoMoreDocuments; document = cursor.Next())
            {
                if (segment.IsLive(document) && orders.TryRead(document, out var order))
                    found.Add(new ThreadDocument(new DocumentAddress(i, document), order));
            }
        }

        found.Sort((a, b) => (a.Order, a.Address.Segment, a.Address.Document).CompareTo((b.Order, b.Address.Segment, b.Address.Document)));
        return found;
    }

    /// <summary>The thread read from its documents; <see langword="null"/> when its article is not among them.</summary>
    public static ArticleThread? Read(IndexSnapshot snapshot, IReadOnlyList<ThreadDocument> documents)
    {
        if (documents.Count == 0 || !documents[0].IsArticle)
            return null;
        var article = DocumentReader.ReadArticle(snapshot.ReadStored(documents[0].Address));
        var comments = new List<Comment>(documents.Count - 1);
        foreach (var document in documents.Skip(1))
            comments.Add(DocumentReader.ReadComment(snapshot.ReadStored(document.Address)));
        return new ArticleThread(article, comments);
    }

    /// <summary>The stored values of a document.</summary>
    public static StoredDocument ReadStored(this IndexSnapshot snapshot, DocumentAddress address) =>
        snapshot.Segments[address.Segment].ReadStored(address.Document);
}
