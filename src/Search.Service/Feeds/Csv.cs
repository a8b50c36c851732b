using System.Buffers;
using System.Text;

namespace Search.Service.Feeds;

/// <summary>Writes rows as CSV (RFC 4180) that a spreadsheet shows and never computes.</summary>
/// <remarks>
/// A cell that begins with what starts a formula (<c>= + - @</c>, a tab or a line break, their full-width forms, also behind spaces) gets an apostrophe before it,
/// as OWASP advises ("CSV Injection"). Numbers of our own are written as they are.
/// </remarks>
internal static class Csv
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t ");

    /// <summary>Adds a row.</summary>
    /// <param name="text">Where it goes.</param>
    /// <param name="cells">Texts, which are guarded; numbers; <see langword="null"/> for an empty cell.</param>
    public static void AppendRow(StringBuilder text, params ReadOnlySpan<object?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            switch (cells[i])
            {
                case string cell:
                    AppendText(text, Guard(cell));
                    break;
                case IFormattable number:
                    text.Append(number.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
                    break;
            }
        }
        text.Append("\r\n");
    }

    /// <summary>The cell as text, whatever it begins with. A zero character, at which some programs end, is replaced.</summary>
    public static string Guard(string cell)
    {
        cell = cell.Replace('\0', '\uFFFD');
        var start = cell.AsSpan().TrimStart(" \u00A0\u200B\uFEFF");
        return start.Length > 0 && FormulaStarts.Contains(start[0]) ? "'" + cell : cell;
    }

    private static void AppendText(StringBuilder text, string cell)
    {
        if (cell.AsSpan().ContainsAny(Quoted))
            text.Append('"').Append(cell.Replace("\"", "\"\"")).Append('"');
        else
            text.Append(cell);
    }
}
