using System.Globalization;
using System.Text;

namespace Search.Analysis.Tests;

/// <summary>One line of Unicode's WordBreakTest.txt or SentenceBreakTest.txt: a text and where it breaks.</summary>
internal sealed record BreakTest(string Line, string Text, IReadOnlyList<int> Boundaries)
{
    /// <summary>Reads "÷ 0061 × 0062 ÷": hexadecimal code points, ÷ where a boundary is and × where none is.</summary>
    public static BreakTest Parse(string line)
    {
        var text = new StringBuilder();
        var boundaries = new List<int>();
        foreach (var item in line.Split('#')[0].Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (item)
            {
                case "÷":
                    boundaries.Add(text.Length);
                    break;
                case "×":
                    break;
                default:
                    text.Append(char.ConvertFromUtf32(int.Parse(item, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                    break;
            }
        }
        return new BreakTest(line, text.ToString(), boundaries);
    }

    public static List<BreakTest> Read(string file) =>
        SharedData.Lines(file).Where(line => line.Length > 0 && line[0] != '#').Select(Parse).ToList();
}
