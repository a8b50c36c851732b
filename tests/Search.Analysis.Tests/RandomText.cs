namespace Search.Analysis.Tests;

/// <summary>Texts from the characters that segmentation and folding have rules for, well-formed and not.</summary>
internal static class RandomText
{
    private static readonly string[] Letters = ["a", "B", "s", "x", "I", "Z", "1", "9", "_"];
    private static readonly string[] Signs = [" ", "  ", "'", ".", ":", ",", ";", "\"", "-", "@", "/", "://", "www.", "\n", "\r", "\r\n", "\0", "(", ")", "’", "“"];

    private static readonly string[] Others =
    [
        "é", "ß", "İ", "ﬁ", "Å", "ｗ", "ﷺ", "ς", "\u0301", "\u0308", "\u00AD", "\u200D", "\u200B", "\uFEFF", "\u202F", "ـ", "א", "ב", "״",
        "٣", "한", "か", "が", "\u3099", "カ", "日", "क", "ि", "ก", "½", "²", "Ⓜ", "ℹ", "❤", "😀", "🇩", "🇪", "𝐀", "𠀀", "\uD83D", "\uDE00", "—",
    ];

    public static string Make(Random random, int pieces)
    {
        // Mostly ASCII, as real text is, so that the short ways are taken and left.
        var text = "";
        for (var i = 0; i < pieces; i++)
        {
            var set = random.Next(10) switch { < 6 => Letters, < 8 => Signs, _ => Others };
            text += set[random.Next(set.Length)];
        }
        return text;
    }
}
