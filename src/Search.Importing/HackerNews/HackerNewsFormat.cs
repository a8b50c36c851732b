using Search.Archive;
using Search.Importing.Conversations;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Json;

namespace Search.Importing.HackerNews;

/// <summary>Items of Hacker News: those of its API (https://github.com/HackerNews/API), one a line or in a list, and the trees and hits of Algolia's.</summary>
/// <remarks>
/// Items come in any order; comments whose story is not in the file stand beneath something that stands in for it. What is deleted or dead keeps its place
/// where somebody answered it, without its text and author.
/// </remarks>
internal sealed class HackerNewsFormat(ImportOptions options) : ISourceFormat
{
    public string Name => "Hacker News";

    public bool Recognises(SourceFile file)
    {
        if (JsonSketch.Of(file) is not { } sketch)
            return false;
        if (sketch.Has("hits"))
            return sketch.Has("nbHits") || sketch.Has("processingTimeMS");
        var isItem = sketch.Value("type") is "story" or "comment" or "job" or "poll" or "pollopt" && long.TryParse(sketch.Value("id"), out _);
        return isItem && (sketch.Has("by") || sketch.Has("deleted") || sketch.Has("time") || sketch.Has("author") && sketch.Has("created_at_i"));
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var spool = new PostSpool();
        var items = new HackerNewsItems();
        foreach (var (element, offset, line) in JsonObjectFile.Read(file, options.MaxLineBytes, problems))
        {
            foreach (var post in items.Of(element))
                spool.Add(post with { Offset = offset, Line = line });
        }
        if (items.Removed > 0)
            problems.Note($"{items.Removed} items were deleted or are dead; they are left out where nobody answered them");

        var assembler = new ThreadAssembler(Name, file.Name, options.Outlet);
        foreach (var posts in spool.Threads())
        {
            var thread = HackerNewsItems.WithoutRemovedLeaves(posts);
            if (thread.Count > 0)
                yield return posts[0].IsOrphan ? assembler.OfStrays(thread) : assembler.Of(thread);
        }
    }
}
