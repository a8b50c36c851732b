using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Search.Archive.Synonyms;
using Search.Querying;

namespace Search.Archive;

/// <summary>Words that stand for one another, as an archive's owner lists them. Immutable; safe for use by several threads.</summary>
/// <remarks>
/// <para>
/// The usual file of synonyms, a set a line: of <c>tram, streetcar</c> each finds the other, and <c>colour, color =&gt; colour</c> replaces what stands on
/// the left by what stands on the right. Lines that begin with <c>#</c> and empty ones say nothing; <c>\</c> takes the next character as it is. Several lines
/// about the same words are joined. Case and accents do not matter.
/// </para>
/// <para>
/// They are heeded when a question is asked, so that a change needs no import. Words typed without quotation marks are looked up by their stems, those of
/// several words wherever they stand next to each other; what is excluded, quoted or a pattern is left as typed. Of several words that could be meant, the
/// longest are. What stands for a word counts as much as the word; the better of them counts, not the sum. Synonyms of several words are looked
/// for as a phrase, as written, and a question that has such a one is ranked by words alone.
/// </para>
/// </remarks>
public sealed class SynonymSet
{
    /// <summary>What the file is called in an archive's folder.</summary>
    public const string FileName = "synonyms.txt";

    private readonly IReadOnlyList<SynonymEntry> _entries;
    private readonly ConcurrentDictionary<string, SynonymIndex> _indexes = new(StringComparer.Ordinal);

    internal SynonymSet(IReadOnlyList<SynonymEntry> entries, int lines, string version) => (_entries, Lines, Version) = (entries, lines, version);

    /// <summary>No synonyms.</summary>
    public static SynonymSet None { get; } = new([], 0, "");

    /// <summary>How many lines say something.</summary>
    public int Lines { get; }

    /// <summary>Another for another text, the same for the same one.</summary>
    public string Version { get; }

    /// <summary>Reads a file, in UTF-8.</summary>
    /// <exception cref="InvalidDataException">Lines cannot be understood; the message names file and lines and says what is wrong with each.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SynonymSet Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(File.ReadAllText(path, Encoding.UTF8), path);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="InvalidDataException">Lines cannot be understood.</exception>
    public static SynonymSet Parse(string text, string name = "synonyms")
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new SynonymReader();
        reader.Read(text);
        if (reader.Problems.Count > 0)
            throw new InvalidDataException($"'{name}' cannot be used. {string.Join(' ', reader.Problems)}");
        return reader.Lines == 0 ? None : new SynonymSet(reader.Entries, reader.Lines, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8)));
    }

    internal SynonymIndex In(WordLanguages languages) =>
        _indexes.GetOrAdd(string.Join(' ', languages.Tags), static (_, built) => new SynonymIndex(built._entries, built.languages), (_entries, languages));
}
