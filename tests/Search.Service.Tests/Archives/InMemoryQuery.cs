using System.Net;
using System.Text;
using Search.Archive;

namespace Search.Service.Tests.Archives;

/// <summary>Words and quoted phrases that a text has to contain, and those after a minus that it must not.</summary>
internal sealed class InMemoryQuery
{
    private readonly List<string> _required = [];
    private readonly List<string> _excluded = [];

    public InMemoryQuery(string words)
    {
        var at = 0;
        while (at < words.Length)
        {
            if (char.IsWhiteSpace(words[at]))
            {
                at++;
                continue;
            }
            var target = words[at] == '-' ? _excluded : _required;
            if (words[at] == '-')
                at++;
            var isQuoted = at < words.Length && words[at] == '"';
            var start = isQuoted ? at + 1 : at;
            var end = isQuoted ? words.IndexOf('"', start) : words.AsSpan(start).IndexOfAny(' ', '\t');
            if (isQuoted && end < 0)
                Warnings.Add(new SearchWarning("A closing quote is missing; the rest was read as a phrase.", at, words + "\""));
            if (!isQuoted && end >= 0)
                end += start;
            if (end < 0)
                end = words.Length;
            if (end > start)
                target.Add(words[start..end]);
            at = isQuoted ? end + 1 : end;
        }
    }

    public List<SearchWarning> Warnings { get; } = [];

    public bool IsEmpty => _required.Count == 0 && _excluded.Count == 0;

    public int Score(string text)
    {
        if (_excluded.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return 0;
        var score = IsEmpty ? 1 : 0;
        foreach (var word in _required)
        {
            var count = Occurrences(text, word).Count();
            if (count == 0)
                return 0;
            score += count;
        }
        return Math.Max(score, 1);
    }

    public string Mark(string text)
    {
        var marked = new bool[text.Length];
        foreach (var word in _required)
        {
            foreach (var at in Occurrences(text, word))
                Array.Fill(marked, true, at, word.Length);
        }
        var html = new StringBuilder();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start;
            while (end < text.Length && marked[end] == marked[start])
                end++;
            var escaped = WebUtility.HtmlEncode(text[start..end]);
            html.Append(marked[start] ? $"<mark>{escaped}</mark>" : escaped);
        }
        return html.ToString();
    }

    public IReadOnlyList<string> Paragraphs(string text) =>
        [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Mark)];

    public IReadOnlyList<string> Snippets(string text)
    {
        var paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var matching = paragraphs.Where(paragraph => _required.Any(word => paragraph.Contains(word, StringComparison.OrdinalIgnoreCase))).Take(2).ToList();
        return [.. (matching.Count > 0 ? matching : paragraphs.Take(1)).Select(Mark)];
    }

    private static IEnumerable<int> Occurrences(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
            yield return at;
    }
}
