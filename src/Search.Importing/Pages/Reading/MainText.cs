using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Lines;

namespace Search.Importing.Pages.Reading;

/// <summary>Where an article lies on a page that was copied with everything around it: menus, teasers, forms.</summary>
/// <param name="Headline">The line of its headline.</param>
/// <param name="Start">The first line of its text, unless the headline stands in it.</param>
/// <param name="Survey">What can be said of the page's lines.</param>
internal sealed record MainText(int Headline, int Start, LineSurvey Survey)
{
    // A byline that is not known for one, a section and a button.
    private const int MostLabelsBelowTop = 3;

    // A page saved with its article alone ends in a button or two and the form for a comment.
    private const int FewestLabelsOfWholePage = 25;

    /// <summary>Finds the article, where the page is more than the article.</summary>
    /// <param name="sketch">The page.</param>
    /// <param name="trees">What tells headlines.</param>
    /// <param name="top">The line where the title stands if the page has nothing around the article.</param>
    /// <param name="fileName">What the file is called.</param>
    /// <returns><see langword="null"/> when the text follows the top of the page and little follows the text, or none is found.</returns>
    public static MainText? Find(Sketch sketch, LineTrees trees, int top, string fileName)
    {
        var survey = new LineSurvey(sketch, top);
        var (start, end) = survey.Text;
        if (start == end)
            return null;
        var labels = CountLabels(sketch, survey, top + 1, start);
        if (labels == 0 && CountLabels(sketch, survey, end, sketch.Count) < FewestLabelsOfWholePage)
            return null;
        survey = survey.AskedFirst(trees.Openings, top);
        (start, _) = survey.Text;
        var headline = labels == 0 ? top : Headlines.Find(survey, trees.Titles, top, labels <= MostLabelsBelowTop && survey.KnownInText(top) > 0, fileName);
        return headline is { } found ? new MainText(found, Math.Max(start, found + 1), survey) : null;
    }

    private static int CountLabels(Sketch sketch, LineSurvey survey, int start, int end)
    {
        var count = 0;
        for (var at = start; at < end; at++)
        {
            if (survey.Traits[at] is { IsProse: false, IsResidue: false } && HeaderLine.Read(sketch[at], sketch.IsOutletName) is null && TagLine.Read(sketch[at]) is null)
                count++;
        }
        return count;
    }
}
