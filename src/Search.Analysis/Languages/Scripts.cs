using System.Collections.Frozen;

namespace Search.Analysis;

/// <summary>Which letters are of which script, and which scripts name a language.</summary>
internal static class Scripts
{
    // Of Japanese text about half are kana; in Chinese there are some in names.
    private const double LeastKana = 0.05;

    // By the blocks of Unicode, each up to the start of the next.
    private static readonly (int First, Script Script)[] Blocks =
    [
        (0x0041, Script.Latin), (0x02B0, Script.None), (0x0370, Script.Greek), (0x0400, Script.Cyrillic), (0x0530, Script.Armenian), (0x0590, Script.Hebrew),
        (0x0600, Script.Arabic), (0x0700, Script.None), (0x0750, Script.Arabic), (0x0780, Script.None), (0x08A0, Script.Arabic), (0x0900, Script.None),
        (0x0A00, Script.Gurmukhi), (0x0A80, Script.Gujarati), (0x0B00, Script.None), (0x0B80, Script.Tamil), (0x0C00, Script.Telugu), (0x0C80, Script.Kannada),
        (0x0D00, Script.Malayalam), (0x0D80, Script.Sinhala), (0x0E00, Script.Thai), (0x0E80, Script.Lao), (0x0F00, Script.None), (0x1000, Script.Myanmar),
        (0x10A0, Script.Georgian), (0x1100, Script.Hangul), (0x1200, Script.None), (0x1780, Script.Khmer), (0x1800, Script.None), (0x1C80, Script.Cyrillic),
        (0x1C90, Script.Georgian), (0x1CC0, Script.None), (0x1E00, Script.Latin), (0x1F00, Script.Greek), (0x2000, Script.None), (0x2C60, Script.Latin),
        (0x2C80, Script.None), (0x2D00, Script.Georgian), (0x2D30, Script.None), (0x2DE0, Script.Cyrillic), (0x2E00, Script.None), (0x3005, Script.Han),
        (0x3008, Script.None), (0x3041, Script.Han), (0x3100, Script.None), (0x3131, Script.Hangul), (0x3190, Script.None), (0x31F0, Script.Han), (0x3200, Script.None),
        (0x3400, Script.Han), (0x4DC0, Script.None), (0x4E00, Script.Han), (0xA000, Script.None), (0xA640, Script.Cyrillic), (0xA6A0, Script.None),
        (0xA722, Script.Latin), (0xA800, Script.None), (0xAC00, Script.Hangul), (0xD7B0, Script.None), (0xF900, Script.Han), (0xFB00, Script.None),
        (0xFB50, Script.Arabic), (0xFE00, Script.None), (0xFE70, Script.Arabic), (0xFF00, Script.None), (0xFF66, Script.Han), (0xFFA0, Script.None),
    ];

    private static readonly int[] Starts = [.. Blocks.Select(block => block.First)];

    private static readonly Dictionary<Script, string> LanguageByScript = new()
    {
        [Script.Greek] = "el",
        [Script.Armenian] = "hy",
        [Script.Hebrew] = "he",
        [Script.Gurmukhi] = "pa",
        [Script.Gujarati] = "gu",
        [Script.Tamil] = "ta",
        [Script.Telugu] = "te",
        [Script.Kannada] = "kn",
        [Script.Malayalam] = "ml",
        [Script.Sinhala] = "si",
        [Script.Thai] = "th",
        [Script.Lao] = "lo",
        [Script.Georgian] = "ka",
        [Script.Myanmar] = "my",
        [Script.Khmer] = "km",
        [Script.Hangul] = "ko",
    };

    /// <summary>The languages that their script tells.</summary>
    public static IEnumerable<string> Languages => LanguageByScript.Values.Concat(["ar", "fa", "ur", "ja", "zh"]);

    /// <summary>Languages that are not written in the Latin script, as far as texts of them are met.</summary>
    public static FrozenSet<string> OtherThanLatin { get; } = Languages
        .Concat(["am", "as", "be", "bg", "bn", "dv", "dz", "hi", "iw", "ji", "kk", "ky", "mk", "mn", "mr", "ne", "or", "ps", "ru", "sa", "sd", "sr", "tg", "ti", "ug", "uk", "yi"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a character is of the scripts of Chinese, Japanese and Korean, whose words are not parted by spaces, or only with their endings.</summary>
    public static bool IsIdeograph(int codePoint) => codePoint is
        >= 0x3005 and <= 0x3007
        or >= 0x3041 and <= 0x3096
        or >= 0x30A1 and <= 0x30FA
        or >= 0x30FC and <= 0x30FE
        or >= 0x31F0 and <= 0x31FF
        or >= 0x3400 and <= 0x4DBF
        or >= 0x4E00 and <= 0x9FFF
        or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFF66 and <= 0xFF9D
        or >= 0x20000 and <= 0x3FFFF;

    /// <summary>The script of a letter.</summary>
    public static Script Of(char letter)
    {
        if (!char.IsLetter(letter))
        {
            return Script.None;
        }
        if (letter < 0x80)
        {
            return Script.Latin;
        }
        var place = Array.BinarySearch(Starts, letter);
        return Blocks[place >= 0 ? place : ~place - 1].Script;
    }

    /// <summary>The language of a text that is written in a script of one language or of few; <see langword="null"/> for another script.</summary>
    public static DetectedLanguage? LanguageOf(Script script, in ScriptCounts counts, ReadOnlySpan<char> text) => script switch
    {
        Script.Han => Japanese(counts) ?? new DetectedLanguage("zh", Sureness(counts[Script.Han], 4)),
        Script.Arabic => ArabicScript(counts, text),
        _ => LanguageByScript.TryGetValue(script, out var language) ? new DetectedLanguage(language, Sureness(counts[script], 1)) : null,
    };

    private static DetectedLanguage? Japanese(in ScriptCounts counts) =>
        counts.Kana > LeastKana * counts[Script.Han] ? new DetectedLanguage("ja", Sureness(counts.Kana, 1)) : null;

    /// <summary>Persian and Urdu have letters that Arabic has not, and Arabic has some that they write otherwise.</summary>
    private static DetectedLanguage ArabicScript(in ScriptCounts counts, ReadOnlySpan<char> text)
    {
        int arabic = 0, persian = 0, urdu = 0;
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '\u0629' or '\u0649' or '\u064A' or '\u0643' or '\u0623' or '\u0625':
                    arabic++;
                    break;
                case '\u067E' or '\u0686' or '\u0698' or '\u06AF' or '\u06A9' or '\u06CC':
                    persian++;
                    break;
                case '\u0679' or '\u0688' or '\u0691' or '\u06BA' or '\u06BE' or '\u06C1' or '\u06D2':
                    urdu++;
                    break;
            }
        }
        // Urdu has the letters of Persian too.
        if (urdu > counts[Script.Arabic] / 40)
        {
            return new DetectedLanguage("ur", Sureness(urdu, 2));
        }
        return persian > arabic ? new DetectedLanguage("fa", Sureness(persian - arabic, 2)) : new DetectedLanguage("ar", Sureness(arabic - persian, 2));
    }

    // Each so many letters halve the doubt.
    private static double Sureness(int letters, double halvedBy) => 1 - Math.Pow(0.5, letters / halvedBy);
}
