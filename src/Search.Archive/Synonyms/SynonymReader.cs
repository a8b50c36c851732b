using System.Globalization;
using System.Text;
using Search.Archive.Questions;
using Search.Querying;

namespace Search.Archive.Synonyms;

/// <summary>Reads the lines of a file of synonyms. For one text.</summary>
internal sealed class SynonymReader
{
    // Each of them costs every question that has one of the others.
    private const int MostOfALine = 100;

    // More than that nobody mends at once.
    private const int MostProblems = 5;

    private readonly Dictionary<string, Gathered> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>What was read, in the order of the lines.</summary>
    public IReadOnlyList<SynonymEntry> Entries =>
        [.. _entries.Values.Where(entry => entry.Others.Count > 0).Select(entry => new SynonymEntry(entry.Typed, [.. entry.Others.Values], entry.KeepsTyped))];

    /// <summary>How many lines say something.</summary>
    public int Lines { get; private set; }

    /// <summary>What is wrong, a sentence a line.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public void Read(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var content = line.Trim();
            if (content.IsEmpty || content[0] == '#' || _problems.Count == MostProblems)
                continue;
            Lines++;
            if (ReadLine(content.ToString()) is { } problem)
                _problems.Add(string.Create(CultureInfo.InvariantCulture, $"Line {number}: {problem}"));
        }
    }

    private string? ReadLine(string line)
    {
        var sides = Split(line);
        if (sides.Count > 2)
            return "a second '=>'; one line says what one side becomes.";
        if (sides.Exists(side => side.Contains("")))
            return sides.Exists(side => side is [""]) ? "nothing stands on one side of '=>'." : "nothing stands between two commas, or at an end.";
        if (sides.Exists(side => side.Count > MostOfALine))
            return string.Create(CultureInfo.InvariantCulture, $"a set has at most {MostOfALine} entries.");
        foreach (var entry in sides.SelectMany(side => side))
        {
            var words = AskedStems.Of(entry, WordLanguages.None).Count;
            if (words is 0 or > QueryParser.MaxWords)
                return words == 0 ? $"'{entry}' has no word." : $"'{entry[..20]}…' is too long.";
        }

        if (sides is [var set])
            return set.Count == 1 ? $"'{set[0]}' stands alone; synonyms are parted by commas." : Join(set, set);
        return Join(sides[0], sides[1]);
    }

    // An entry that stands for itself is looked for as typed, too.
    private string? Join(List<string> typed, List<string> others)
    {
        foreach (var entry in typed)
        {
            var key = KeyOf(entry);
            if (!_entries.TryGetValue(key, out var gathered))
                _entries.Add(key, gathered = new Gathered(entry));
            foreach (var other in others)
            {
                if (KeyOf(other) is var name && name == key)
                    gathered.KeepsTyped = true;
                else
                    gathered.Others.TryAdd(name, other);
            }
        }

        return null;
    }

    private static string KeyOf(string entry) => string.Join(' ', AskedStems.Of(entry, WordLanguages.None).Select(token => token.Word));

    private static List<List<string>> Split(string line)
    {
        var sides = new List<List<string>> { new() };
        var entry = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length)
                entry.Append(line[++i]);
            else if (line[i] == ',')
                End();
            else if (line[i] == '=' && i + 1 < line.Length && line[i + 1] == '>')
            {
                End();
                sides.Add([]);
                i++;
            }
            else
                entry.Append(line[i]);
        }

        End();
        return sides;

        void End()
        {
            sides[^1].Add(string.Join(' ', entry.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            entry.Clear();
        }
    }

    private sealed class Gathered(string typed)
    {
        public string Typed { get; } = typed;

        // In the order of the file; by its words, so that nothing is there twice.
        public Dictionary<string, string> Others { get; } = new(StringComparer.Ordinal);

        public bool KeepsTyped { get; set; }
    }
}
