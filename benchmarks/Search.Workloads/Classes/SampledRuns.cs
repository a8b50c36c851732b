using Search.Workloads.Corpus;
using Search.Workloads.Prepared;

namespace Search.Workloads.Classes;

/// <summary>Stretches of neighbouring words, drawn from the texts of a corpus.</summary>
internal static class SampledRuns
{
    private const int TextsDrawn = 2_000;

    /// <summary>The stretches between marks of some documents, each document equally likely (Vitter's algorithm R, 1985).</summary>
    public static IReadOnlyList<string[]> Draw(IEnumerable<PreparedDocument> documents, SeededRandom random)
    {
        var texts = new List<string>(TextsDrawn);
        var seen = 0;
        foreach (var document in documents)
        {
            seen++;
            if (texts.Count < TextsDrawn)
                texts.Add(document.Text);
            else if (random.Next(seen) is var slot && slot < TextsDrawn)
                texts[slot] = document.Text;
        }
        return [.. texts.SelectMany(Runs)];
    }

    /// <summary>The stretches of lower-cased words of a plain text that no mark and no line end parts.</summary>
    public static IEnumerable<string[]> Runs(string text) =>
        text.ToLowerInvariant().Split(['.', ',', ';', '!', '?', '"', '(', ')', '-', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(run => run.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(run => run.Length > 1);
}
