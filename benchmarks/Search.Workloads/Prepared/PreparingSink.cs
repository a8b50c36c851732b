using Search.Archive;
using Search.Importing;

namespace Search.Workloads.Prepared;

/// <summary>Takes what the importer reads and writes it for every engine: an article is a document, and so is each comment, with its article's outlet and tags.</summary>
internal sealed class PreparingSink(PreparedWriter writer) : IThreadSink
{
    private const string Unknown = "unknown";

    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation)
    {
        foreach (var (article, comments) in threads)
        {
            var outlet = article.Outlet is { Length: > 0 } given ? given : Unknown;
            writer.Add(new PreparedDocument(PlainText.Of(article.Title), PlainText.Of(article.Body), outlet, Values(article.Authors), Values(article.Tags), Day(article.Published)));
            foreach (var comment in comments)
                writer.Add(new PreparedDocument("", PlainText.Of(comment.Body), outlet, Values(comment.Author is null ? [] : [comment.Author]), Values(article.Tags), Day(comment.Published)));
        }
        return Task.FromResult<IReadOnlyList<PutOutcome>>([.. threads.Select(_ => PutOutcome.Added)]);
    }

    // A document has a value once, and none of them is empty: what engines make of other lists differs.
    private static string[] Values(IReadOnlyList<string> values) => [.. values.Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];

    private static int? Day(PartialDate? date) => date is { } known ? (int)(known.Start - DateTime.UnixEpoch).TotalDays : null;
}
