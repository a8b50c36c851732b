using System.Text;

namespace Search.Querying;

/// <summary>Scripts that are written without spaces between words, by the line breaking classes ID, CJ and SA of UAX #14.</summary>
internal static class UnspacedScripts
{
    /// <summary>Whether a letter is of such a script.</summary>
    public static bool Has(Rune letter) => letter.Value is
        >= 0x0E00 and <= 0x0EFF // Thai, Lao
        or >= 0x1000 and <= 0x109F // Myanmar
        or >= 0x1780 and <= 0x17FF // Khmer
        or >= 0x1950 and <= 0x19DF // Tai Le, New Tai Lue
        or >= 0x2E80 and <= 0x2FDF // radicals
        or >= 0x3005 and <= 0x3007
        or >= 0x3041 and <= 0x312F // kana, bopomofo
        or >= 0x31A0 and <= 0x31FF
        or >= 0x3400 and <= 0x4DBF
        or >= 0x4E00 and <= 0x9FFF
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFF66 and <= 0xFF9F
        or >= 0x20000 and <= 0x3FFFF;

    /// <summary>Whether a letter is Katakana, a run of which is one word by UAX #29.</summary>
    public static bool IsKatakana(Rune letter) => letter.Value is >= 0x30A1 and <= 0x30FF or >= 0x31F0 and <= 0x31FF or >= 0xFF66 and <= 0xFF9F;
}
