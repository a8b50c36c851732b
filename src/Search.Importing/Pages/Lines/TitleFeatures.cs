using Search.Importing.Html.Body;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Lines;

/// <summary>What is said of a line to tell whether it is the headline.</summary>
internal sealed class TitleFeatures
{
    private const int MostLines = 40;

    // Lines that are looked at for one that holds another; headlines are repeated near the top of a page.
    private const int MostLinesSearched = 400;

    private readonly LineSurvey _survey;
    private readonly double[] _worth;
    private readonly double _bestWorth;

    /// <summary>Prepares to describe a page's lines.</summary>
    /// <param name="survey">The lines.</param>
    public TitleFeatures(LineSurvey survey)
    {
        _survey = survey;
        _worth = [.. Enumerable.Range(0, survey.Count).Select(at => at < End(survey) ? WorthOf(at) : 0)];
        _bestWorth = _worth.DefaultIfEmpty(0).Max();
    }

    public static IReadOnlyList<string> Names { get; } =
    [
        "line", "place", "linesToText", "words", "letters", "endsAsSentence", "asks", "hasSentences",
        "knownShare", "known", "knownInOpening", "knownInOpeningShare", "rarityKnown", "rarityPerWord", "worth", "worthBesideBest",
        "sameAbove", "sameBelow", "insideAnother", "holdsAnother", "linesToFact", "linesToDate", "linesToAuthor", "linesSinceFact", "linesToProse", "linesSinceProse",
        "wordsAbove", "wordsBelow", "wordsTwoBelow", "longLabelsAround", "proseBelow", "proseAbove", "labelsToText", "blanksAbove", "blanksBelow",
        "capitals", "capitalWords", "digits", "hasDivider", "isResidue", "isFact", "isOutlet", "isMenu", "headsList", "isTags", "longestAround", "linesSinceResidue", "likely", "likelyAbove5", "likelyBelow5", "likelyBelow15",
    ];

    /// <summary>The line after the last that could be a headline: some into the text, where teasers or a standfirst stand above it.</summary>
    public static int End(LineSurvey survey) => Math.Min(survey.Count, survey.Text.Start + 20);

    /// <summary>Whether a line could be a headline at all.</summary>
    public static bool IsCandidate(LineSurvey survey, int at) =>
        survey.Sketch[at].Length is >= 2 and <= HeaderReader.LongestTitle && survey.Sketch[at].Any(char.IsLetter);

    /// <summary>Puts a line's features in a row.</summary>
    public void Describe(int at, FeatureRow row)
    {
        row.Clear();
        var sketch = _survey.Sketch;
        var (line, traits) = (sketch[at], _survey.Traits[at]);
        var start = _survey.Text.Start;
        row.Put(Math.Min(at, 200));
        row.Put((double)at / _survey.Count);
        row.Put(Math.Min(start - at, 100));
        row.Put(traits.Words);
        row.Put(line.Length);
        row.Put(EndsAsSentencesDo(line));
        row.Put(line[^1] is '?' or '!' or '？' or '！');
        row.Put(line.Contains(". ", StringComparison.Ordinal) || line.IndexOf('。') is >= 0 and var stop && stop < line.Length - 1);

        var terms = Math.Max(1, traits.Terms.Count);
        var known = _survey.KnownInText(at);
        var opening = _survey.KnownInOpening(at);
        var rarity = _survey.RarityKnown(at);
        row.Put((double)known / terms);
        row.Put(known);
        row.Put(opening);
        row.Put((double)opening / terms);
        row.Put(rarity);
        row.Put(rarity / terms);
        row.Put(_worth[at]);
        row.Put(_worth[at] - _bestWorth);

        var places = _survey.PlacesOf(at);
        row.Put(places.Count(place => place < at));
        row.Put(places.Count(place => place > at));
        row.Put(OthersWith(at, (mine, other) => other.Contains(mine, StringComparison.OrdinalIgnoreCase)));
        row.Put(OthersWith(at, (mine, other) => other.Length >= 12 && mine.Contains(other, StringComparison.OrdinalIgnoreCase)));
        row.Put(_survey.LinesTo(at, other => other.IsFact, 20));
        row.Put(_survey.LinesTo(at, other => other.HasDate, 20));
        row.Put(_survey.LinesTo(at, other => other.HasAuthor, 20));
        row.Put(_survey.LinesSince(at, other => other.IsFact, 20));
        row.Put(_survey.LinesTo(at, other => other.IsProse, MostLines));
        row.Put(_survey.LinesSince(at, other => other.IsProse, MostLines));
        row.Put(WordsAt(at - 1));
        row.Put(WordsAt(at + 1));
        row.Put(WordsAt(at + 2));
        row.Put(Around(at, 6).Count(other => _survey.Traits[other] is { IsLabel: true, Words: >= 4 }));
        row.Put(_survey.ProseIn(at + 1, at + 16));
        row.Put(_survey.ProseIn(at - 15, at));
        row.Put(at < start ? Math.Min(MostLines, _survey.LabelsIn(at + 1, start)) : -1);
        row.Put(Math.Min(5, sketch.Page.Lines[at].BlanksBefore));
        row.Put(at + 1 < _survey.Count ? Math.Min(5, sketch.Page.Lines[at + 1].BlanksBefore) : 5);

        row.Put(Share(line, char.IsUpper));
        row.Put(CapitalWords(line));
        row.Put(Share(line, char.IsDigit));
        row.Put(line.AsSpan().IndexOfAny("|»›>•·/") >= 0);
        row.Put(traits.IsResidue);
        row.Put(traits.IsFact);
        row.Put(sketch.IsOutletName(line));
        row.Put(sketch.Rules.IsMenu(line));
        row.Put(sketch.Rules.HeadsList(line));
        row.Put(TagLine.Read(line) is not null);
        row.Put((double)line.Length / Math.Max(1, Around(at, 3).Where(other => !_survey.IsText(other)).Select(other => sketch[other].Length).DefaultIfEmpty(1).Max()));
        row.Put(_survey.LinesSince(at, other => other.IsResidue, 20));
        row.Put(_survey.Likely[at]);
        row.Put(_survey.LikelyIn(at - 5, at));
        row.Put(_survey.LikelyIn(at + 1, at + 6));
        row.Put(_survey.LikelyIn(at + 1, at + 16));
    }

    // The share of a line's words that come again in the text, times the root of their number: six words in common are as telling as more would be.
    private double WorthOf(int at)
    {
        if (!IsCandidate(_survey, at))
            return 0;
        var known = _survey.KnownInText(at);
        return (double)known / Math.Max(1, _survey.Traits[at].Terms.Count) * Math.Sqrt(Math.Min(known, 6));
    }

    private int OthersWith(int at, Func<string, string, bool> relates)
    {
        var line = _survey.Sketch[at];
        var count = 0;
        if (line.Length < 12)
            return 0;
        for (var other = Math.Max(0, at - MostLinesSearched / 2); other < Math.Min(_survey.Count, at + MostLinesSearched / 2); other++)
        {
            if (other != at && _survey.Sketch[other] is var text && text.Length <= 400 && text.Length != line.Length && relates(line, text))
                count++;
        }
        return Math.Min(count, 5);
    }

    private int WordsAt(int at) => at >= 0 && at < _survey.Count ? Math.Min(60, _survey.Traits[at].Words) : 0;

    private IEnumerable<int> Around(int at, int reach)
    {
        for (var other = Math.Max(0, at - reach); other <= at + reach && other < _survey.Count; other++)
        {
            if (other != at)
                yield return other;
        }
    }

    private static double Share(string line, Func<char, bool> kind) => (double)line.Count(kind) / line.Length;

    private static double CapitalWords(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? 0 : (double)words.Count(word => char.IsUpper(word[0])) / words.Length;
    }

    // A question may be a headline; so may an exclamation.
    private static bool EndsAsSentencesDo(string line) => line.TrimEnd('"', '”', '’', '\'', ')', ']', '»') is [.., '.' or '…' or ':' or ';' or ',' or '。'];
}
