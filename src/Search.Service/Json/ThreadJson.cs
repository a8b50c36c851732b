using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Search.Archive;
using Search.Service.Json;

namespace Search.Service;

/// <summary>The JSON of an article with its comments, as it is imported and exported: one object, one line.</summary>
/// <remarks>
/// <code>
/// {"id":"…","url":null,"outlet":"The Wire","title":"…","authors":["…"],"published":"2013-10-02","tags":["…"],"body":"…","source":"a.txt",
///  "language":"en","found_language":{"language":"en","confidence":0.98},"identifiers":["…"],"stand_in":false,"provenance":{"format":"…","line":1,"offset":0,"facts":[{"fact":"published","how":"byline","confidence":0.8}]},
///  "comments":[{"id":"1","parent":null,"author":"…","published":null,"body":"…","votes":null,"language":"en"}]}
/// </code>
/// Required are <c>id</c> (or a <c>url</c> to stand for it), and the <c>body</c> of a comment; a comment without an <c>id</c> is called
/// after its number, c1, c2 and so on. Dates are ISO 8601 as far as known. A comment's <c>source</c> is its article's unless it says otherwise; empty means that it
/// came through the API. <c>found_language</c> is what the archive took a text of no given language to be in; it is written and never read. From <c>language</c> to <c>provenance</c> all is left out where there is nothing to say.
/// </remarks>
public static class ThreadJson
{
    /// <summary>The thread as one JSON object, without line breaks.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="withProvenance">Whether to say where everything was found.</param>
    public static string Write(ArticleThread thread, bool withProvenance = false) =>
        JsonSerializer.Serialize(ThreadLine.Of(thread, withProvenance), ServiceJson.Context.ThreadLine);

    /// <summary>The thread as one JSON object in UTF-8, without line breaks.</summary>
    /// <inheritdoc cref="Write"/>
    public static byte[] WriteUtf8(ArticleThread thread, bool withProvenance = false) =>
        JsonSerializer.SerializeToUtf8Bytes(ThreadLine.Of(thread, withProvenance), ServiceJson.Context.ThreadLine);

    /// <summary>Reads one JSON object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="thread">The thread, when there are no problems.</param>
    /// <param name="problems">What is wrong, each with the field it is about.</param>
    /// <returns>Whether the thread could be read.</returns>
    public static bool TryRead(string json, [NotNullWhen(true)] out ArticleThread? thread, out IReadOnlyList<FieldProblem> problems)
    {
        thread = null;
        try
        {
            using var document = ServiceJson.Parse(json);
            var reading = new ThreadReading();
            thread = reading.ReadThread(document.RootElement, "");
            problems = reading.Problems;
        }
        catch (JsonException exception)
        {
            problems = [FieldProblem.Of(exception)];
        }
        return thread is not null;
    }
}
