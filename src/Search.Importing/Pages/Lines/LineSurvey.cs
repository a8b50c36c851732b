using Search.Importing.Html.Body;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Lines;

/// <summary>What can be said of a page's lines before any is decided: each by itself, and each beside the others. Used by one thread.</summary>
internal sealed class LineSurvey
{
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _linesWith = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _textLinesWith = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _openingLinesWith = new(StringComparer.Ordinal);
    private readonly int[] _prose;
    private readonly int[] _labels;

    /// <summary>Looks at a page's lines.</summary>
    /// <param name="sketch">The page.</param>
    /// <param name="top">The first line that the article's could be.</param>
    public LineSurvey(Sketch sketch, int top)
        : this(sketch, [.. Enumerable.Range(0, sketch.Count).Select(at => TraitsOf(sketch, at))], traits => TextStretch.Find(sketch, traits, top), new double[sketch.Count])
    {
    }

    private LineSurvey(Sketch sketch, IReadOnlyList<LineTraits> traits, Func<IReadOnlyList<LineTraits>, TextStretch> find, IReadOnlyList<double> likely)
    {
        // The first paragraphs say what an article is about.
        const int OpeningLines = 5;
        Sketch = sketch;
        Likely = likely;
        Traits = traits;
        Text = find(traits);
        (_prose, _labels) = (new int[Count + 1], new int[Count + 1]);
        var opening = 0;
        for (var at = 0; at < Count; at++)
        {
            _prose[at + 1] = _prose[at] + (IsText(at) ? Math.Min(sketch[at].Length, 600) : 0);
            _labels[at + 1] = _labels[at] + (IsText(at) ? 0 : 1);
            (_places.TryGetValue(sketch[at], out var places) ? places : _places[sketch[at]] = []).Add(at);
            Tally(_linesWith, at);
            if (!IsInText(at))
                continue;
            Tally(_textLinesWith, at);
            if (IsText(at) && opening++ < OpeningLines)
                Tally(_openingLinesWith, at);
        }
        OpeningEnd = Enumerable.Range(Text.Start, Text.End - Text.Start).Where(IsText).Take(OpeningLines).LastOrDefault(Text.Start) + 1;
    }

    /// <summary>The same lines, once asked how likely each is text.</summary>
    /// <param name="trees">Grown to tell lines of text without knowing the headline.</param>
    /// <param name="top">The first line of the article.</param>
    /// <returns>A survey with another stretch of text, unless none of the lines is likely.</returns>
    public LineSurvey AskedFirst(BlockTrees trees, int top)
    {
        var features = new TextFeatures(this, -1);
        var row = new FeatureRow(TextFeatures.Names.Count);
        var likely = new double[Count];
        for (var at = 0; at < likely.Length; at++)
        {
            features.Describe(at, row);
            likely[at] = 1 / (1 + Math.Exp(-trees.LogOdds(row.Values)));
        }
        var text = TextStretch.Find(Sketch, likely, top);
        return new LineSurvey(Sketch, Traits, _ => text.Start < text.End ? text : Text, likely);
    }

    public Sketch Sketch { get; }

    public IReadOnlyList<LineTraits> Traits { get; }

    /// <summary>Where most of the text stands.</summary>
    public TextStretch Text { get; }

    /// <summary>How likely each line is text, as asked first; 0 for all before.</summary>
    public IReadOnlyList<double> Likely { get; }

    public int Count => Sketch.Count;

    private int OpeningEnd { get; }

    /// <summary>Whether a line is a sentence that belongs to no button or notice.</summary>
    public bool IsText(int at) => Traits[at].IsProse && !Traits[at].IsResidue;

    /// <summary>Whether a line stands where most of the text does.</summary>
    public bool IsInText(int at) => at >= Text.Start && at < Text.End;

    /// <summary>The lines that say the same as a line, ascending.</summary>
    public IReadOnlyList<int> PlacesOf(int at) => _places[Sketch[at]];

    /// <summary>Characters of sentences from one line to before another, a line counting for no more than 600.</summary>
    public int ProseIn(int start, int end) => _prose[Clamp(end)] - _prose[Clamp(start)];

    /// <summary>How many lines from one to before another are no sentences.</summary>
    public int LabelsIn(int start, int end) => _labels[Clamp(end)] - _labels[Clamp(start)];

    /// <summary>How many of a line's words stand in other lines of the text.</summary>
    public int KnownInText(int at) => Traits[at].Terms.Count(term => _textLinesWith.GetValueOrDefault(term) > (IsInText(at) ? 1 : 0));

    /// <summary>How many of a line's words stand in other lines of the text's first paragraphs.</summary>
    public int KnownInOpening(int at) =>
        Traits[at].Terms.Count(term => _openingLinesWith.GetValueOrDefault(term) > (at >= Text.Start && at < OpeningEnd && IsText(at) ? 1 : 0));

    /// <summary>How telling the words are that a line shares with the text: the sum of the logs of how rare each is among the page's lines.</summary>
    public double RarityKnown(int at) => Traits[at].Terms
        .Where(term => _textLinesWith.GetValueOrDefault(term) > (IsInText(at) ? 1 : 0))
        .Sum(term => Math.Log((double)(Count + 1) / _linesWith[term]));

    /// <summary>The share of a line's words that are in many of the text's lines, as the small words of a language are.</summary>
    public double CommonShare(int at)
    {
        var terms = Traits[at].Terms;
        var least = Math.Max(3, (Text.End - Text.Start) / 6);
        return terms.Count == 0 ? 0 : (double)terms.Count(term => _textLinesWith.GetValueOrDefault(term) >= least) / terms.Count;
    }

    /// <summary>How many lines lie between a line and the next of a kind below it, at most <paramref name="most"/>.</summary>
    public int LinesTo(int at, Func<LineTraits, bool> kind, int most)
    {
        for (var below = 1; below < most && at + below < Count; below++)
        {
            if (kind(Traits[at + below]))
                return below;
        }
        return most;
    }

    /// <summary>How many lines lie between a line and the last of a kind above it, at most <paramref name="most"/>.</summary>
    public int LinesSince(int at, Func<LineTraits, bool> kind, int most)
    {
        for (var above = 1; above < most && at - above >= 0; above++)
        {
            if (kind(Traits[at - above]))
                return above;
        }
        return most;
    }

    /// <summary>The mean likelihood of the lines from one to before another; 0 when there are none.</summary>
    public double LikelyIn(int start, int end)
    {
        var (sum, from, to) = (0.0, Clamp(start), Clamp(end));
        for (var at = from; at < to; at++)
            sum += Likely[at];
        return to > from ? sum / (to - from) : 0;
    }

    private int Clamp(int at) => Math.Clamp(at, 0, Count);

    private void Tally(Dictionary<string, int> counts, int at)
    {
        foreach (var term in Traits[at].Terms)
            counts[term] = counts.GetValueOrDefault(term) + 1;
    }

    private static LineTraits TraitsOf(Sketch sketch, int at)
    {
        var line = sketch[at];
        var header = HeaderLine.Read(line, sketch.IsOutletName);
        var phrase = HeaderPhrase.Read(line, sketch.DateOrder);
        return new LineTraits(
            Words.Count(line), Words.IsProse(line), sketch.IsResidue(at), header?.Authors.Count > 0 || phrase?.Authors.Count > 0,
            header?.Date is not null || phrase?.Date is not null || phrase?.Changed is not null, Terms.Of(line));
    }
}
