namespace Search.Importing.Pages.Reading;

/// <summary>What a line of a page turned out to be.</summary>
internal enum LineRole : byte
{
    /// <summary>Not yet decided; none is left so when a page has been read.</summary>
    Undecided,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>The article's text.</summary>
    Body,

    /// <summary>A comment's text.</summary>
    Comment,

    /// <summary>Something said about the article or a comment: who, when, where, about what, how many.</summary>
    Fact,

    /// <summary>A part of the page around them.</summary>
    Residue,

    /// <summary>What could not be placed: kept with the article's text, and said.</summary>
    Unplaced,
}
