using Search.Importing.Html.Body;
using Search.Importing.Pages.Comments;
using Search.Importing.Pages.Facts;

namespace Search.Importing.Pages.Lines;

/// <summary>What is said of a line to tell whether it belongs to the article's text.</summary>
/// <param name="survey">The lines.</param>
/// <param name="title">The headline's line; -1 when there is none.</param>
internal sealed class TextFeatures(LineSurvey survey, int title)
{
    private const int MostLines = 40;

    private readonly IReadOnlySet<string> _titleTerms = title >= 0 ? survey.Traits[title].Terms : new HashSet<string>();
    private readonly int[] _sinceHeading = SinceHeading(survey);

    public static IReadOnlyList<string> Names { get; } =
    [
        "letters", "words", "isProse", "endsAsSentence", "isResidue", "isFact", "isTags", "headsList", "headsComments", "endsBody", "opensForm",
        "belowTitle", "intoText", "beforeEnd", "isInText", "place", "proseAboveShare", "proseBelowShare",
        "lettersAbove", "lettersTwoAbove", "lettersThreeAbove", "lettersBelow", "lettersTwoBelow", "lettersThreeBelow", "proseAroundNarrow", "proseAroundWide", "labelsAroundNarrow", "labelsAroundWide",
        "proseAbove", "proseBelow", "linesToProse", "linesSinceProse", "linesSinceFact", "linesSinceHeading", "linesSinceResidue", "linesToResidue",
        "knownShare", "known", "titleShare", "commonShare", "commonAround", "same", "capitals", "capitalWords", "digits", "commas", "stops", "hasAddress", "hasDivider",
        "blanksAbove", "blanksBelow", "indent", "startsSmall", "startsBullet", "startsQuote", "endsColon", "asks", "meanAround", "isYou",
        "likely", "likelyAbove", "likelyTwoAbove", "likelyBelow", "likelyTwoBelow", "likelyAround", "likelyAbove10", "likelyBelow10",
    ];

    /// <summary>Puts a line's features in a row.</summary>
    public void Describe(int at, FeatureRow row)
    {
        row.Clear();
        var (sketch, traits) = (survey.Sketch, survey.Traits[at]);
        var line = sketch[at];
        row.Put(Math.Min(1500, line.Length));
        row.Put(Math.Min(200, traits.Words));
        row.Put(traits.IsProse);
        row.Put(line.TrimEnd('"', '”', '’', '\'', ')', ']', '»', '」') is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？']);
        row.Put(traits.IsResidue);
        row.Put(traits.IsFact);
        row.Put(TagLine.Read(line) is not null);
        row.Put(sketch.Rules.HeadsList(line));
        row.Put(CommentHeading.Read(line, out _));
        row.Put(sketch.Rules.EndsBody(line));
        row.Put(sketch.Rules.OpensCommentForm(line));

        var text = survey.Text;
        row.Put(title < 0 ? -100 : Math.Clamp(at - title, -50, 200));
        row.Put(Math.Clamp(at - text.Start, -50, 200));
        row.Put(Math.Clamp(text.End - at, -100, 100));
        row.Put(survey.IsInText(at));
        row.Put((double)at / survey.Count);
        var prose = Math.Max(1.0, survey.ProseIn(0, survey.Count));
        row.Put(survey.ProseIn(0, at) / prose);
        row.Put(survey.ProseIn(at + 1, survey.Count) / prose);

        for (var distance = 1; distance <= 3; distance++)
            row.Put(LettersAt(at - distance));
        for (var distance = 1; distance <= 3; distance++)
            row.Put(LettersAt(at + distance));
        row.Put(survey.ProseIn(at - 3, at + 4) - (survey.IsText(at) ? Math.Min(600, line.Length) : 0));
        row.Put(survey.ProseIn(at - 10, at + 11) - (survey.IsText(at) ? Math.Min(600, line.Length) : 0));
        row.Put(survey.LabelsIn(at - 3, at + 4));
        row.Put(survey.LabelsIn(at - 10, at + 11));
        row.Put(survey.ProseIn(at - 6, at));
        row.Put(survey.ProseIn(at + 1, at + 7));
        row.Put(survey.LinesTo(at, other => other.IsProse, MostLines));
        row.Put(survey.LinesSince(at, other => other.IsProse, MostLines));
        row.Put(survey.LinesSince(at, other => other.IsFact, MostLines));
        row.Put(_sinceHeading[at]);
        row.Put(survey.LinesSince(at, other => other.IsResidue, MostLines));
        row.Put(survey.LinesTo(at, other => other.IsResidue, MostLines));

        var terms = Math.Max(1, traits.Terms.Count);
        var known = survey.KnownInText(at);
        row.Put((double)known / terms);
        row.Put(Math.Min(30, known));
        row.Put((double)traits.Terms.Count(_titleTerms.Contains) / terms);
        row.Put(survey.CommonShare(at));
        row.Put(Around(at, 3).Average(survey.CommonShare));
        row.Put(survey.PlacesOf(at).Count - 1);
        row.Put(Share(line, char.IsUpper));
        row.Put(CapitalWords(line));
        row.Put(Share(line, char.IsDigit));
        row.Put(Share(line, letter => letter is ',' or '、' or '，'));
        row.Put(line.Count(letter => letter is '.' or '。' or '!' or '?'));
        row.Put(line.Contains("://", StringComparison.Ordinal) || line.Contains("www.", StringComparison.Ordinal) || line.Contains('@'));
        row.Put(line.AsSpan().IndexOfAny("|»›>•·") >= 0);
        row.Put(Math.Min(5, sketch.Page.Lines[at].BlanksBefore));
        row.Put(at + 1 < survey.Count ? Math.Min(5, sketch.Page.Lines[at + 1].BlanksBefore) : 5);
        row.Put(Math.Min(12, sketch.Page.Lines[at].Indent));
        row.Put(char.IsLower(line[0]));
        row.Put(line[0] is '•' or '-' or '*' or '–' or '·' or '▪');
        row.Put(line[0] is '"' or '“' or '„' or '«' or '»' or '\'' or '‘');
        row.Put(line[^1] is ':' or '：');
        row.Put(line[^1] is '?' or '？');
        row.Put(Around(at, 5).Average(other => (double)Math.Min(600, sketch[other].Length)));
        row.Put(SaysYou(line));
        row.Put(survey.Likely[at]);
        row.Put(survey.LikelyIn(at - 1, at));
        row.Put(survey.LikelyIn(at - 2, at - 1));
        row.Put(survey.LikelyIn(at + 1, at + 2));
        row.Put(survey.LikelyIn(at + 2, at + 3));
        row.Put(survey.LikelyIn(at - 5, at + 6));
        row.Put(survey.LikelyIn(at - 10, at));
        row.Put(survey.LikelyIn(at + 1, at + 11));
    }

    // Lines below a heading of a list, of comments or of a form stand in what it heads, for some lines at least.
    private static int[] SinceHeading(LineSurvey survey)
    {
        var since = new int[survey.Count];
        var distance = 100;
        for (var at = 0; at < since.Length; at++)
        {
            var line = survey.Sketch[at];
            distance = survey.Sketch.Rules.HeadsList(line) || CommentHeading.Read(line, out _) || survey.Sketch.Rules.OpensCommentForm(line) ? 0 : Math.Min(100, distance + 1);
            since[at] = distance;
        }
        return since;
    }

    private int LettersAt(int at) => at >= 0 && at < survey.Count ? Math.Min(600, survey.Sketch[at].Length) : -1;

    private IEnumerable<int> Around(int at, int reach) => Enumerable.Range(Math.Max(0, at - reach), Math.Min(survey.Count, at + reach + 1) - Math.Max(0, at - reach));

    private static double Share(string line, Func<char, bool> kind) => (double)line.Count(kind) / line.Length;

    private static double CapitalWords(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? 0 : (double)words.Count(word => char.IsUpper(word[0])) / words.Length;
    }

    // Pages speak to their readers in the words around an article more often than in it.
    private static bool SaysYou(string line) => Terms.Of(line).Overlaps(Address);

    private static readonly HashSet<string> Address = new(StringComparer.Ordinal) { "you", "your", "ihre", "ihrer", "ihren", "votre", "vous", "usted", "tus", "uw", "jouw", "vostro", "cookie", "email", "newsle", "subscr", "login", "regist" };
}
