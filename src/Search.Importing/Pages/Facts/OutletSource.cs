namespace Search.Importing.Pages.Facts;

/// <summary>Where an outlet's name was found, the most trustworthy first.</summary>
internal enum OutletSource
{
    /// <summary>The rules know the site.</summary>
    SiteRule,

    /// <summary>It stands with the byline or the date.</summary>
    Header,

    /// <summary>The sentence about the author names it.</summary>
    Bio,

    /// <summary>A line of the page's frame states it.</summary>
    Statement,
}
