using Search.Importing.Html.Body;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Lines;

/// <summary>Finds the headline among the lines above a text and the first of the text.</summary>
internal static class Headlines
{
    // Whoever saves a page seldom names the file anything but its title: a line that says the same is worth more than all that trees could tell.
    private const double WorthOfFileName = 4;
    private const int FewestWordsOfFileName = 3;

    // A page saved as text begins with its headline more often than one copied from a browser, of which trees know more.
    private const double WorthOfTop = 2;

    /// <summary>The line that is the headline most likely; <see langword="null"/> when none could be one.</summary>
    /// <param name="survey">The page's lines.</param>
    /// <param name="trees">Grown to tell headlines.</param>
    /// <param name="top">The first line that could be it.</param>
    /// <param name="isTopLikely">Whether few lines stand between that one and the text.</param>
    /// <param name="fileName">What the file is called, which may be the page's title; may be empty.</param>
    public static int? Find(LineSurvey survey, BlockTrees trees, int top, bool isTopLikely, string fileName)
    {
        var features = new TitleFeatures(survey);
        var row = new FeatureRow(TitleFeatures.Names.Count);
        var hint = Terms.Of(Path.GetFileNameWithoutExtension(fileName));
        var (best, bestOdds) = ((int?)null, double.NegativeInfinity);
        for (var at = top; at < TitleFeatures.End(survey); at++)
        {
            if (!TitleFeatures.IsCandidate(survey, at))
                continue;
            features.Describe(at, row);
            var odds = trees.LogOdds(row.Values) + (SaysTheSame(hint, survey.Traits[at].Terms) ? WorthOfFileName : 0) + (at == top && isTopLikely ? WorthOfTop : 0);
            // Of lines that say the same, the one nearest to the text has byline and date below it.
            if (odds > bestOdds || best is { } earlier && survey.Sketch[earlier] == survey.Sketch[at])
                (best, bestOdds) = (at, Math.Max(odds, bestOdds));
        }
        return best;
    }

    private static bool SaysTheSame(HashSet<string> hint, IReadOnlySet<string> terms)
    {
        var common = terms.Count(hint.Contains);
        return common >= FewestWordsOfFileName && common * 5 >= 4 * Math.Max(terms.Count, Math.Min(hint.Count, terms.Count + 3));
    }
}
