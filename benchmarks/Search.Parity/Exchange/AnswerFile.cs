using System.Globalization;
using Search.Parity.Comparing;
using Search.Peers.Comparing;

namespace Search.Parity.Exchange;

/// <summary>Reads the other engine's answers: first a line for each text field's figures, then one for each query, parted by tabs.</summary>
internal static class AnswerFile
{
    public static (int Segments, IReadOnlyList<FieldFigures> Figures, IReadOnlyList<Answer> Answers) Read(string path, int fields)
    {
        var lines = File.ReadAllLines(path);
        return (Number(lines[0]), [.. lines.Skip(1).Take(fields).Select(Figures)], [.. lines.Skip(1 + fields).Select(Answer)]);
    }

    private static FieldFigures Figures(string line) =>
        line.Split('\t') is [var field, var documents, var terms] ? new FieldFigures(field, Number(documents), Number(terms)) : throw Unreadable(line);

    private static Answer Answer(string line)
    {
        var parts = line.Split('\t');
        return new Answer(Number(parts[0]), [.. parts.Skip(1).Select(Hit)]);
    }

    private static AnswerHit Hit(string text) =>
        text.Split(':') is [var number, var score] ? new AnswerHit(Number(number), float.Parse(score, CultureInfo.InvariantCulture)) : throw Unreadable(text);

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable(text);

    private static InvalidDataException Unreadable(string text) => new($"The other engine answered '{text}', which this program cannot read.");
}
