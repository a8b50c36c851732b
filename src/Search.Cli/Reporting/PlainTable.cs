namespace Search.Cli.Reporting;

/// <summary>Columns of plain text, the same on a terminal and in a file. The first reads from the left, numbers from the right.</summary>
internal static class PlainTable
{
    /// <summary>Writes rows of equally many cells, the heads first.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
    }
}
