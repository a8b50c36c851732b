using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>Finds the live documents of threads and reads what is stored of them.</summary>
internal sealed class ThreadReader(ArchiveSearcher searcher)
{
    /// <summary>The article's document and the comments', in the order of the page.</summary>
    public IReadOnlyList<ThreadDocument> Find(string articleId) =>
        Find(ArchiveFields.ArticleId, new BytesRef(ArchiveFields.Bounded(articleId)));

    /// <summary>The same of a thread by its number.</summary>
    public IReadOnlyList<ThreadDocument> Find(long thread) => Find(DocumentMaker.ThreadGroup, DocumentMaker.ThreadKey(thread));

    /// <summary>The articles' documents that have a key (<see cref="ArticleKeys"/>), in the order of arrival.</summary>
    public IReadOnlyList<ThreadDocument> FindByKey(string key) => Find(ArchiveFields.KnownBy, new BytesRef(ArchiveFields.Bounded(key)));

    /// <summary>The documents that have a keyword.</summary>
    public IReadOnlyList<ThreadDocument> FindBy(string field, string keyword) => Find(field, new BytesRef(keyword));

    /// <summary>The id of the article that a document is, or stands under, as a keyword.</summary>
    public string ArticleId(ThreadDocument document) =>
        searcher.Doc(document.Number, new HashSet<string> { ArchiveFields.ArticleId }).Get(ArchiveFields.ArticleId);

    /// <summary>The thread read from its documents; <see langword="null"/> when its article is not among them.</summary>
    public ArticleThread? Read(IReadOnlyList<ThreadDocument> documents) => documents is [{ IsArticle: true }, ..]
        ? new ArticleThread(ReadArticle(documents[0]), [.. documents.Skip(1).Select(ReadComment)])
        : null;

    /// <summary>The article of a document.</summary>
    public Article ReadArticle(ThreadDocument document)
    {
        var stored = searcher.Doc(document.Number);
        return DocumentReader.ReadArticle(stored.Get(ArchiveFields.Facts), stored.Get(ArchiveFields.Title), stored.Get(ArchiveFields.Body));
    }

    /// <summary>The comment of a document.</summary>
    public Comment ReadComment(ThreadDocument document)
    {
        var stored = searcher.Doc(document.Number);
        return DocumentReader.ReadComment(stored.Get(ArchiveFields.Facts), stored.Get(ArchiveFields.Comment));
    }

    /// <summary>What is kept of a document besides its texts, as JSON.</summary>
    public string Facts(ThreadDocument document) =>
        searcher.Doc(document.Number, new HashSet<string> { ArchiveFields.Facts }).Get(ArchiveFields.Facts);

    /// <summary>The title of an article's document.</summary>
    public string Title(int document) =>
        searcher.Doc(document, new HashSet<string> { ArchiveFields.Title }).Get(ArchiveFields.Title) ?? "";

    /// <summary>The place of a document among all.</summary>
    public long OrderOf(int document)
    {
        var leaf = searcher.Leaves[ReaderUtil.SubIndex(document, searcher.Leaves)];
        return leaf.AtomicReader.GetNumericDocValues(ArchiveFields.Order).Get(document - leaf.DocBase);
    }

    private List<ThreadDocument> Find(string field, BytesRef term)
    {
        var found = new List<ThreadDocument>();
        foreach (var leaf in searcher.Leaves)
        {
            var reader = leaf.AtomicReader;
            if (reader.GetTermDocsEnum(new Term(field, term)) is not { } documents)
                continue;
            var orders = reader.GetNumericDocValues(ArchiveFields.Order);
            var live = reader.LiveDocs;
            for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            {
                if (live?.Get(document) != false)
                    found.Add(new ThreadDocument(leaf.DocBase + document, orders.Get(document)));
            }
        }

        found.Sort((a, b) => (a.Order, a.Number).CompareTo((b.Order, b.Number)));
        return found;
    }
}
