// Writes the Unicode tables beside this file. A program of its own, not part of Search.Analysis:
//
//     dotnet run GenerateTables.cs -- <folder of the Unicode Character Database 15.0.0>
//
// The folder holds UnicodeData.txt, WordBreakProperty.txt and SentenceBreakProperty.txt (from Public/15.0.0/ucd and ucd/auxiliary)
// and emoji-data.txt (from ucd/emoji). They are © 2022 Unicode, Inc., under the licence in LICENSE-UNICODE.txt.

#:property PublishAot=false

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: dotnet run GenerateTables.cs -- <folder of the Unicode Character Database>");
    return 1;
}

var source = new CharacterDatabase(args[0]);
var folder = Path.GetDirectoryName(ThisFile())!;
File.WriteAllText(Path.Combine(folder, "WordBreakTable.g.cs"), WordBreaks(source));
File.WriteAllText(Path.Combine(folder, "SentenceBreakTable.g.cs"), SentenceBreaks(source));
File.WriteAllText(Path.Combine(folder, "FoldTable.g.cs"), Folds(source));
return 0;

static string ThisFile([CallerFilePath] string path = "") => path;

static string WordBreaks(CharacterDatabase source)
{
    string[] classes =
    [
        "Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "RegionalIndicator", "WSegSpace", "ALetter", "HebrewLetter",
        "Numeric", "Katakana", "ExtendNumLet", "MidLetter", "MidNum", "MidNumLet", "SingleQuote", "DoubleQuote",
    ];
    const int pictographic = 0x20, wordly = 0x40;
    var values = source.Property("WordBreakProperty.txt", classes);
    foreach (var (first, last, name) in CharacterDatabase.Rows(source.PathOf("emoji-data.txt")))
    {
        if (name != "Extended_Pictographic")
        {
            continue;
        }
        for (var i = first; i <= last; i++)
        {
            values[i] |= pictographic;
        }
    }
    for (var i = 0; i < values.Length; i++)
    {
        var category = source.Categories[i];
        var name = classes[values[i] & 0x1F];
        if (category is "Lu" or "Ll" or "Lt" or "Lm" or "Lo" or "Nd" or "Nl"
            || name is "ALetter" or "HebrewLetter" or "Numeric" or "Katakana")
        {
            values[i] |= wordly;
        }
    }
    var text = new StringBuilder(Header("WordBreakProperty.txt, emoji-data.txt and UnicodeData.txt"));
    AppendEnum(text, "WordBreak", "The Word_Break property of UAX #29.", classes);
    text.AppendLine();
    text.AppendLine("/// <summary>Word_Break of every code point, with two marks the segmentation of words needs.</summary>");
    text.AppendLine("internal static class WordBreakTable");
    text.AppendLine("{");
    text.AppendLine("    /// <summary>The bits of an entry that hold its <see cref=\"WordBreak\"/>.</summary>");
    text.AppendLine("    public const int ClassMask = 0x1F;");
    text.AppendLine();
    text.AppendLine("    /// <summary>Set on code points with Extended_Pictographic.</summary>");
    text.AppendLine($"    public const int Pictographic = 0x{pictographic:X2};");
    text.AppendLine();
    text.AppendLine("    /// <summary>Set on letters, digits and ideographs: what makes a segment a word.</summary>");
    text.AppendLine($"    public const int Wordly = 0x{wordly:X2};");
    text.AppendLine();
    AppendStages(text, values, "byte");
    text.AppendLine("}");
    return text.ToString();
}

static string SentenceBreaks(CharacterDatabase source)
{
    string[] classes =
    [
        "Other", "CR", "LF", "Sep", "Extend", "Format", "Sp", "Lower", "Upper", "OLetter", "Numeric", "ATerm", "SContinue", "STerm", "Close",
    ];
    var text = new StringBuilder(Header("SentenceBreakProperty.txt"));
    AppendEnum(text, "SentenceBreak", "The Sentence_Break property of UAX #29.", classes);
    text.AppendLine();
    text.AppendLine("/// <summary>Sentence_Break of every code point.</summary>");
    text.AppendLine("internal static class SentenceBreakTable");
    text.AppendLine("{");
    AppendStages(text, source.Property("SentenceBreakProperty.txt", classes), "byte");
    text.AppendLine("}");
    return text.ToString();
}

static string Folds(CharacterDatabase source)
{
    var folds = new FoldRules(source);
    var pool = new StringBuilder();
    var starts = new List<int> { 0, 0, 0 };
    var numbers = new Dictionary<string, int> { [""] = 1 };
    var values = new int[0x110000];
    for (var i = 0; i < values.Length; i++)
    {
        if (i is >= 0xD800 and <= 0xDFFF || folds.Fold(i) is not { } fold)
        {
            continue;
        }
        if (!numbers.TryGetValue(fold, out var number))
        {
            number = numbers.Count + 1;
            numbers.Add(fold, number);
            pool.Append(fold);
            starts.Add(pool.Length);
        }
        values[i] = number;
    }
    var text = new StringBuilder(Header("UnicodeData.txt"));
    text.AppendLine("/// <summary>The folded form of every code point; the rules are those of FoldRules in GenerateTables.cs.</summary>");
    text.AppendLine("internal static class FoldTable");
    text.AppendLine("{");
    text.AppendLine("    /// <summary>The most UTF-16 characters one code point folds to.</summary>");
    text.AppendLine(CultureInfo.InvariantCulture, $"    public const int LongestFold = {numbers.Keys.Max(k => k.Length)};");
    text.AppendLine();
    text.AppendLine("    /// <summary>The number of a code point's fold: 0 for itself, 1 for nothing, otherwise an index into <see cref=\"Starts\"/>.</summary>");
    AppendStages(text, values, "ushort", "NumberOf");
    text.AppendLine();
    text.AppendLine("    /// <summary>Fold n is Pool[Starts[n]..Starts[n + 1]].</summary>");
    AppendArray(text, "public", "Starts", "ushort", starts);
    text.AppendLine();
    text.AppendLine("    /// <summary>The characters of all folds, end to end.</summary>");
    text.AppendLine("    public const string Pool =");
    const int width = 20;
    var all = pool.ToString();
    for (var i = 0; i < all.Length; i += width)
    {
        text.Append("        \"");
        foreach (var c in all.AsSpan(i, Math.Min(width, all.Length - i)))
        {
            text.Append(c is >= 'a' and <= 'z' or >= '0' and <= '9' ? c.ToString() : $"\\u{(int)c:X4}");
        }
        text.AppendLine(i + width < all.Length ? "\" +" : "\";");
    }
    text.AppendLine("}");
    return text.ToString();
}

static string Header(string files) => $"""
    // <auto-generated>
    // Written by GenerateTables.cs from {files} of the Unicode Character Database 15.0.0.
    // © 2022 Unicode, Inc., under the licence in LICENSE-UNICODE.txt.
    // </auto-generated>

    namespace Search.Analysis;


    """;

static void AppendEnum(StringBuilder text, string name, string summary, string[] members)
{
    text.AppendLine($"/// <summary>{summary}</summary>");
    text.AppendLine($"internal enum {name} : byte");
    text.AppendLine("{");
    foreach (var member in members)
    {
        text.AppendLine($"    {member},");
    }
    text.AppendLine("}");
}

// Three stages: 2,048 code points to a block of stage 1, 128 to a block of stage 2. Equal blocks are kept once.
static void AppendStages(StringBuilder text, int[] values, string type, string name = "Of")
{
    var (leaves, leafNumbers) = Share(values, 128);
    var (branches, roots) = Share(leafNumbers, 16);
    text.AppendLine($"    public static {type} {name}(int codePoint)");
    text.AppendLine("    {");
    text.AppendLine("        var branch = (Stage1[codePoint >> 11] << 4) | ((codePoint >> 7) & 15);");
    text.AppendLine("        return Stage3[(Stage2[branch] << 7) | (codePoint & 127)];");
    text.AppendLine("    }");
    text.AppendLine();
    AppendArray(text, "private", "Stage1", roots.Max() < 256 ? "byte" : "ushort", roots);
    text.AppendLine();
    AppendArray(text, "private", "Stage2", branches.Max() < 256 ? "byte" : "ushort", branches);
    text.AppendLine();
    AppendArray(text, "private", "Stage3", type, leaves);
}

static (List<int> Blocks, int[] Numbers) Share(int[] values, int length)
{
    var blocks = new List<int>();
    var known = new Dictionary<string, int>();
    var numbers = new int[values.Length / length];
    for (var i = 0; i < numbers.Length; i++)
    {
        var block = values.AsSpan(i * length, length);
        var key = string.Join(',', block.ToArray());
        if (!known.TryGetValue(key, out numbers[i]))
        {
            numbers[i] = known.Count;
            known.Add(key, numbers[i]);
            blocks.AddRange(block);
        }
    }
    return (blocks, numbers);
}

// Bytes are read in place; a span of anything wider would be made anew at each use until the code is optimised.
static void AppendArray(StringBuilder text, string access, string name, string type, IReadOnlyCollection<int> values)
{
    text.AppendLine(type == "byte" ? $"    {access} static ReadOnlySpan<byte> {name} =>" : $"    {access} static readonly {type}[] {name} =");
    text.Append("    [");
    var column = int.MaxValue;
    foreach (var value in values)
    {
        var item = value.ToString(CultureInfo.InvariantCulture) + ",";
        if (column + item.Length > 136)
        {
            text.Append("\n        ");
            column = 8;
        }
        text.Append(item);
        column += item.Length;
    }
    text.Append("\n    ];\n");
}

/// <summary>The parts of the Unicode Character Database that the tables are made from.</summary>
internal sealed class CharacterDatabase
{
    private readonly string _folder;

    public CharacterDatabase(string folder)
    {
        _folder = folder;
        Array.Fill(Categories, "Cn");
        var first = 0;
        foreach (var line in File.ReadLines(PathOf("UnicodeData.txt")))
        {
            var fields = line.Split(';');
            var code = Number(fields[0]);
            if (fields[1].EndsWith(", First>", StringComparison.Ordinal))
            {
                first = code;
                continue;
            }
            for (var i = fields[1].EndsWith(", Last>", StringComparison.Ordinal) ? first : code; i <= code; i++)
            {
                Categories[i] = fields[2];
            }
            if (fields[5].Length > 0)
            {
                var tag = fields[5].StartsWith('<') ? fields[5][..(fields[5].IndexOf('>', StringComparison.Ordinal) + 1)] : "";
                var parts = fields[5][tag.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Decompositions[code] = (tag, parts.Select(Number).ToArray());
            }
            if (fields[6].Length > 0)
            {
                Digits[code] = fields[6][0] - '0';
            }
            if (fields[13].Length > 0)
            {
                Lower[code] = Number(fields[13]);
            }
        }
    }

    public string[] Categories { get; } = new string[0x110000];

    public Dictionary<int, (string Tag, int[] Parts)> Decompositions { get; } = [];

    public Dictionary<int, int> Digits { get; } = [];

    public Dictionary<int, int> Lower { get; } = [];

    public string PathOf(string file) => Path.Combine(_folder, file);

    public int[] Property(string file, string[] classes)
    {
        var values = new int[0x110000];
        foreach (var (first, last, name) in Rows(PathOf(file)))
        {
            var value = Array.IndexOf(classes, name.Replace("_", "", StringComparison.Ordinal));
            if (value < 0)
            {
                throw new InvalidDataException($"{file} names the class {name}, which is not expected.");
            }
            Array.Fill(values, value, first, last - first + 1);
        }
        return values;
    }

    public static IEnumerable<(int First, int Last, string Name)> Rows(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var row = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (row.Length < 2)
            {
                continue;
            }
            var ends = row[0].Split("..");
            yield return (Number(ends[0]), Number(ends[^1]), row[1]);
        }
    }

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

/// <summary>What a code point folds to.</summary>
/// <remarks>
/// In order: characters that are not seen (format characters, variation selectors, the Arabic tatweel) and accents fold to nothing;
/// apostrophes of every shape to '; decimal digits to 0–9; then the full canonical decomposition, or the compatibility decomposition
/// if it consists of letters, digits and marks alone, each part lower-cased, accents left out; and last the letters below, whose
/// accent Unicode does not decompose. Only accents of alphabets that are read without them are left out (Latin, Greek, Cyrillic,
/// Hebrew, Arabic, and marks shared by scripts): a vowel sign of Devanagari or a voicing mark of kana makes another word and is
/// kept, decomposed. Hangul syllables and letters that only look accented are left whole.
/// </remarks>
internal sealed class FoldRules(CharacterDatabase source)
{
    private static readonly Dictionary<char, string> Extra = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ł'] = "l", ['ı'] = "i",
        ['ħ'] = "h", ['ŋ'] = "n", ['ŧ'] = "t", ['ĸ'] = "k", ['ŀ'] = "l", ['ƀ'] = "b", ['ɓ'] = "b", ['ƈ'] = "c", ['ɖ'] = "d", ['ɗ'] = "d",
        ['ƒ'] = "f", ['ɠ'] = "g", ['ɨ'] = "i", ['ƙ'] = "k", ['ɫ'] = "l", ['ƚ'] = "l", ['ɲ'] = "n", ['ƞ'] = "n", ['ƥ'] = "p", ['ƭ'] = "t",
        ['ʈ'] = "t", ['ƫ'] = "t", ['ʉ'] = "u", ['ʋ'] = "v", ['ƴ'] = "y", ['ƶ'] = "z", ['ȥ'] = "z", ['ǥ'] = "g", ['ɍ'] = "r", ['ɏ'] = "y",
        ['ɉ'] = "j", ['ɇ'] = "e", ['ⱥ'] = "a", ['ⱦ'] = "t", ['ȼ'] = "c", ['ᵽ'] = "p", ['ς'] = "σ",
    };

    // й is no и to those who write it, nor is a seat of hamza a bare one; alef is written with hamza or without.
    private const string LettersOfTheirOwn = "йїў\u0624\u0626";
    private static readonly (int First, int Last)[] Accents =
    [
        (0x0300, 0x036F), (0x0483, 0x0487), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED),
        (0x0898, 0x089F), (0x08CA, 0x08FF), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFB1E, 0xFB1E), (0xFE20, 0xFE2F),
    ];

    /// <summary>The fold, or <see langword="null"/> where it is the code point itself.</summary>
    public string? Fold(int code)
    {
        var text = new StringBuilder();
        foreach (var part in Decompose(code))
        {
            text.Append(FoldPart(part));
        }
        var fold = text.ToString();
        return fold == char.ConvertFromUtf32(code) ? null : fold;
    }

    private string FoldPart(int code)
    {
        if (IsUnseen(code) || IsAccent(code))
        {
            return "";
        }
        if (code is 0x2018 or 0x2019 or 0x201B or 0x02BC or 0xFF07)
        {
            return "'";
        }
        if (source.Digits.TryGetValue(code, out var digit))
        {
            return digit.ToString(CultureInfo.InvariantCulture);
        }
        var lower = source.Lower.GetValueOrDefault(code, code);
        if (lower <= char.MaxValue && Extra.TryGetValue((char)lower, out var extra))
        {
            return extra;
        }
        // A lower-case letter may decompose although its capital does not.
        return lower == code ? char.ConvertFromUtf32(code) : string.Concat(Decompose(lower).Select(FoldPart));
    }

    private IEnumerable<int> Decompose(int code)
    {
        var canonical = Expand(code, compatibility: false);
        var compatible = Expand(code, compatibility: true);
        return compatible.TrueForAll(IsWordly) ? compatible : canonical;
    }

    private List<int> Expand(int code, bool compatibility)
    {
        if (source.Lower.GetValueOrDefault(code, code) is var lower && lower <= char.MaxValue && LettersOfTheirOwn.Contains((char)lower))
        {
            return [lower];
        }
        if (!source.Decompositions.TryGetValue(code, out var found) || (found.Tag.Length > 0 && !compatibility))
        {
            return [code];
        }
        return found.Parts.SelectMany(part => Expand(part, compatibility)).ToList();
    }

    private bool IsWordly(int code) => source.Categories[code][0] is 'L' or 'M' || source.Categories[code] is "Nd";

    private bool IsUnseen(int code) =>
        source.Categories[code] == "Cf" || code is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF or >= 0x180B and <= 0x180F or 0x0640;

    private bool IsAccent(int code) =>
        source.Categories[code] is "Mn" or "Me" && Array.Exists(Accents, range => code >= range.First && code <= range.Last);
}
