using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Search.Querying.Tests.Highlighting;

/// <summary>Texts to take passages from: random ones of every kind that may be hard, and real ones where they are to be had.</summary>
internal static class PassageTexts
{
    private static readonly string[] Prose =
    [
        "the", "the", "of", "and", "a", "to", "in", "said", "harbour", "ferry", "ferries", "bridge", "bridges", "council", "councils", "vote", "voted", "voting",
        "chain", "tide", "storm", "storms", "mayor", "budget", "strike", "striking", "captain", "lantern", "pier", "crew", "fog", "signal", "signals", "repair",
        "repaired", "well-known", "don't", "mother's", "wi-fi", "1,200", "3.5", "2009-04-17", "AT&T",
    ];

    private static readonly string[] Accents = ["café", "cafe\u0301", "naïve", "Héloïse's", "Łódź", "smørrebrød", "e\u0301le\u0300ve", "Ångström", "dan\u0303o", "über"];

    private static readonly string[] Shortened = ["Mr. Jones", "Mrs. Venn", "Dr. Tolley", "U.S. troops", "the U.S.", "e.g. a pier", "J. R. Smith", "No. 5", "Sept. 11", "5 p.m. Monday", "Gen. Lee", "Ph.D.", "St. Mary"];

    private static readonly string[] Addresses = ["https://example.org/a/b?c=d&e=f", "www.example.com/tide-tables", "jane.doe+news@mail.example.org", "example.com", "$1,200.50", "10\u00A0000", "1\u202F200\u202F300", "v2.0.1", "#ferry", "@harbour_master", "and/or"];

    private static readonly string[] Markup = ["<b>", "</p>", "&amp;", "&", "<", ">", "\"", "'", "a<b", "<a href=\"x\">pier</a>", "&nbsp;", "&#39;"];

    private static readonly string[] Emoji = ["😀", "👩‍👩‍👧", "🇫🇮🇸🇪", "👍🏽", "ferry😀", "❤️", "🚢🚢"];

    private static readonly string[] RightToLeft = ["שלום", "ספינה", "גשר", "السفينة", "جسر", "مدينة", "בנ\u05B8מל", "\u200Fנמל\u200F", "ועידת"];

    private static readonly string[] Ideographs = ["日本", "東京", "大阪", "船", "港", "橋", "市長", "ニュース", "フェリー", "の", "は", "です", "。", "、", "「港」", "2009年", "Linux系统", "，", "เรือ", "ท่าเรือ"];

    private static readonly string[][] Spices = [Accents, Shortened, Addresses, Markup, Emoji, RightToLeft];

    /// <summary>A text of one kind, or of several.</summary>
    public static string Random(Random random)
    {
        var text = new StringBuilder();
        var kind = random.Next(9);
        for (var sentences = random.Next(1, 30); sentences > 0; sentences--)
            AppendSentence(text, random, kind == 8 ? random.Next(8) : kind);
        return text.ToString();
    }

    /// <summary>The first texts of each real corpus that is at hand, as body and comments.</summary>
    public static IEnumerable<string> Real(int fromEach)
    {
        var folder = Environment.GetEnvironmentVariable("SEARCH_SHARED") is { Length: > 0 } named ? named : Above("shared");
        var corpora = folder is null ? null : Path.Combine(folder, "data", "corpora");
        Assert.SkipUnless(Directory.Exists(corpora), "there is no folder shared/data/corpora above this one, and SEARCH_SHARED names none");
        foreach (var path in Directory.EnumerateFiles(corpora!, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            for (var i = 0; i < fromEach && lines.ReadLine() is { } line; i++)
            {
                using var article = JsonDocument.Parse(line);
                if (article.RootElement.TryGetProperty("body", out var body) && body.GetString() is { Length: > 0 } text)
                    yield return text;
            }
        }
    }

    private static void AppendSentence(StringBuilder text, Random random, int kind)
    {
        var words = kind == 1 ? random.Next(80, 200) : random.Next(3, 25);
        for (var i = 0; i < words; i++)
        {
            var word = Word(random, kind);
            text.Append(i == 0 && word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            text.Append(Joint(random, kind));
        }
        text.Append(kind switch
        {
            2 => " ",
            3 => random.Next(2) == 0 ? "。" : "",
            _ => random.Next(8) switch { 0 => "\n\n", 1 => "!  ", 2 => "?\n", 3 => ".” ", 4 => ". “", _ => ". " },
        });
    }

    private static string Word(Random random, int kind) => kind switch
    {
        3 => Pick(random, Ideographs),
        4 => Pick(random, random.Next(5) == 0 ? Prose : RightToLeft),
        _ when kind >= 5 && random.Next(3) == 0 => Pick(random, Pick(random, Spices)),
        _ => Pick(random, Prose),
    };

    private static string Joint(Random random, int kind) => kind switch
    {
        3 => random.Next(12) == 0 ? " " : "",
        2 => random.Next(10) == 0 ? "\n" : " ",
        _ => random.Next(20) switch { 0 => ", ", 1 => " – ", 2 => "—", 3 => "\n", 4 => " \t ", 5 => "; ", 6 => "\u00A0", _ => " " },
    };

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];

    private static string? Above(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, name, "data")))
                return Path.Combine(folder.FullName, name);
        }
        return null;
    }
}
