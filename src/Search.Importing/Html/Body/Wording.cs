namespace Search.Importing.Html.Body;

/// <summary>What the words of a short block say it is.</summary>
internal enum Wording
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>A button, a link elsewhere, a notice.</summary>
    Notice,

    /// <summary>Who wrote the article.</summary>
    Byline,

    /// <summary>When it was published.</summary>
    Dateline,

    /// <summary>Whose picture it is.</summary>
    Credit,
}
