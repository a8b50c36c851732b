using System.Text;

namespace Search.Service.Tests.Feeds;

/// <summary>Reads CSV by the letter of RFC 4180; anything else is an error.</summary>
internal static class CsvReading
{
    public static List<string[]> Rows(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                Assert.Equal(0, cell.Length);
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    i += text[i] == '"' ? 1 : 0;
                    cell.Append(text[i]);
                }
                i++;
            }
            while (i < text.Length && text[i] is not (',' or '\r'))
            {
                Assert.NotEqual('"', text[i]);
                Assert.NotEqual('\n', text[i]);
                cell.Append(text[i++]);
            }
            row.Add(cell.ToString());
            cell.Clear();
            if (text[i] != '\r')
                continue;
            Assert.Equal('\n', text[++i]);
            rows.Add([.. row]);
            row.Clear();
        }
        Assert.All(rows, read => Assert.Equal(rows[0].Length, read.Length));
        return rows;
    }
}
