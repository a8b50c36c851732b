using System.Text.Json;

namespace Search.Workloads.Queries;

/// <summary>The words of a corpus and in how many of its documents each occurs; every article and every comment is a document.</summary>
internal sealed class CorpusWords
{
    private readonly Dictionary<string, int> _documentsWith = [];
    private readonly HashSet<string> _ofDocument = [];

    /// <summary>Documents in all.</summary>
    public int Documents { get; private set; }

    /// <summary>The share of documents that a word occurs in.</summary>
    public double ShareOf(string word) => (double)_documentsWith.GetValueOrDefault(word) / Documents;

    /// <summary>The words whose share is in [<paramref name="least"/>, <paramref name="most"/>) and that occur in two documents or more, in a fixed order.</summary>
    public IReadOnlyList<string> Between(double least, double most) =>
        [.. _documentsWith.Where(entry => entry.Value > 1 && ShareOf(entry.Key) >= least && ShareOf(entry.Key) < most).Select(entry => entry.Key).Order(StringComparer.Ordinal)];

    /// <summary>Counts a corpus of JSON Lines.</summary>
    public static CorpusWords Of(string path)
    {
        var words = new CorpusWords();
        foreach (var text in Texts(path))
            words.Add(text);
        return words;
    }

    /// <summary>The text of every document: of an article its title and body.</summary>
    public static IEnumerable<string> Texts(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
                continue;
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 512 });
            yield return $"{Text(json.RootElement, "title")}\n\n{Text(json.RootElement, "body")}";
            foreach (var comment in CommentsOf(json.RootElement, "comments"))
                yield return comment;
        }
    }

    /// <summary>The words of a text, lower-cased: runs of letters.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && char.IsLetter(text[i]);
            if (isLetter && start < 0)
                start = i;
            if (isLetter || start < 0)
                continue;
            yield return text[start..i].ToLowerInvariant();
            start = -1;
        }
    }

    private static IEnumerable<string> CommentsOf(JsonElement parent, string member)
    {
        if (!parent.TryGetProperty(member, out var comments) || comments.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var comment in comments.EnumerateArray())
        {
            yield return Text(comment, "body");
            foreach (var reply in CommentsOf(comment, "replies"))
                yield return reply;
        }
    }

    private static string Text(JsonElement json, string member) =>
        json.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private void Add(string text)
    {
        Documents++;
        _ofDocument.Clear();
        foreach (var word in Split(text))
        {
            if (_ofDocument.Add(word))
                _documentsWith[word] = _documentsWith.GetValueOrDefault(word) + 1;
        }
    }
}
