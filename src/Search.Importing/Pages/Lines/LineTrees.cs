using Search.Importing.Html.Body;

namespace Search.Importing.Pages.Lines;

/// <summary>What tells the headline and the text of a page that was copied whole. Immutable; safe for use by several threads.</summary>
/// <param name="Openings">Grown on <see cref="TextFeatures"/> without the headline, to tell where the text stands.</param>
/// <param name="Titles">Grown on <see cref="TitleFeatures"/>, to tell headlines.</param>
/// <param name="Texts">Grown on <see cref="TextFeatures"/>, to tell lines of an article's text.</param>
internal sealed record LineTrees(BlockTrees Openings, BlockTrees Titles, BlockTrees Texts)
{
    /// <summary>The trees that come with the program.</summary>
    public static LineTrees BuiltIn { get; } = new(
        BlockTrees.Load("Search.Importing.Pages.Lines.opening-trees.json", TextFeatures.Names),
        BlockTrees.Load("Search.Importing.Pages.Lines.title-trees.json", TitleFeatures.Names),
        BlockTrees.Load("Search.Importing.Pages.Lines.text-trees.json", TextFeatures.Names));
}
