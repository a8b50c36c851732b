using Search.Importing.Html.Body;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Lines;

/// <summary>Tells the lines of an article's text on a page that was copied whole.</summary>
/// <param name="main">Where the article lies.</param>
/// <param name="trees">Grown to tell lines of text.</param>
internal sealed class TextChooser(MainText main, BlockTrees trees)
{
    private readonly TextFeatures _features = new(main.Survey, main.Headline);
    private readonly FeatureRow _row = new(TextFeatures.Names.Count);

    /// <summary>Whether a line is more likely text than not.</summary>
    public bool IsText(int at)
    {
        _features.Describe(at, _row);
        return trees.LogOdds(_row.Values) > 0;
    }
}
