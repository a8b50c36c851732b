using System.Text.RegularExpressions;

namespace Search.Importing.Mail;

/// <summary>Takes from an answer what it repeats of what it answers, which stands in the thread already.</summary>
internal static partial class Quotation
{
    /// <summary>The text without quoted lines, the line that says whose they are, a copy of the whole message beneath, and the signature.</summary>
    /// <returns>The text as it is when nothing else would be left.</returns>
    public static string Trim(string text)
    {
        var lines = text.Split('\n');
        var kept = new List<string>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] is "-- " or "--" || CopyRegex().IsMatch(lines[i]))
                break;
            if (!IsQuoted(lines[i]))
            {
                kept.Add(lines[i]);
                continue;
            }
            TakeAttribution(kept);
            // A quotation stands for a paragraph's end.
            if (kept.Count > 0 && kept[^1].Length > 0)
                kept.Add("");
        }
        var trimmed = EmptyLinesRegex().Replace(string.Join('\n', kept), "\n\n").Trim('\n', ' ');
        return trimmed.Length > 0 ? trimmed : text;
    }

    private static bool IsQuoted(string line) => QuoteRegex().IsMatch(line);

    // "On 13 April 2009, Ann Oar wrote:", over one line or two, an empty one behind it or not.
    private static void TakeAttribution(List<string> kept)
    {
        var last = kept.Count - 1;
        if (last >= 0 && kept[last].Length == 0)
            last--;
        if (last < 0 || !kept[last].TrimEnd().EndsWith(':') && !kept[last].TrimEnd().EndsWith("：", StringComparison.Ordinal))
            return;
        var first = last;
        if (!AttributionRegex().IsMatch(kept[last]) && last > 0 && kept[last - 1].Length > 0)
            first--;
        if (AttributionRegex().IsMatch(string.Join(' ', kept[first..(last + 1)])))
            kept.RemoveRange(first, kept.Count - first);
        else
            return;
        if (first > 0 && first == kept.Count && kept[^1].Length > 0 && OpeningRegex().IsMatch(kept[^1]))
            kept.RemoveAt(kept.Count - 1);
    }

    // Initials before the mark are an older habit: "AO> low water".
    [GeneratedRegex(@"^\s{0,3}(?:[A-Z]{1,3})?>|^\s{0,3}\|\s", RegexOptions.CultureInvariant)]
    private static partial Regex QuoteRegex();

    [GeneratedRegex(@"\b(?:wrote|writes|said|says|schrieb|schreef|écrit|écrivait|escribió|scrisse|ha scritto|escreveu|skrev|kirjoitti|napisał\(?a?\)?|писала?|написала?)\b.{0,20}[:：]\s*$|^(?:On|Am|Le|El|Il|Em|Op|Den|Dne)\s.*\d.*[:：]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AttributionRegex();

    [GeneratedRegex(@"^(?:On|Am|Le|El|Il|Em|Op|Den)\s.*\d", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningRegex();

    [GeneratedRegex(@"^-{2,}\s*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Forwarded message)\s*-{2,}\s*$|^_{20,}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CopyRegex();

    [GeneratedRegex(@"\n{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLinesRegex();
}
