namespace Search.Importing.Html.Tree;

/// <summary>What an element says it is for, by its class, id, role or item property.</summary>
[Flags]
internal enum Hints
{
    /// <summary>Nothing that is known.</summary>
    None = 0,

    /// <summary>The article or its text.</summary>
    Article = 1 << 0,

    /// <summary>Readers' comments.</summary>
    Comments = 1 << 1,

    /// <summary>Buttons to share, like, follow, print.</summary>
    Sharing = 1 << 2,

    /// <summary>Other articles.</summary>
    Related = 1 << 3,

    /// <summary>Menus, bread crumbs, pagers.</summary>
    Navigation = 1 << 4,

    /// <summary>Advertisements, subscriptions, newsletters.</summary>
    Promotion = 1 << 5,

    /// <summary>What stands beside the article.</summary>
    Aside = 1 << 6,

    /// <summary>Who, when, under which tags.</summary>
    Facts = 1 << 7,

    /// <summary>A picture's words.</summary>
    Caption = 1 << 8,

    /// <summary>The page's foot.</summary>
    Footer = 1 << 9,

    /// <summary>The page's or article's head.</summary>
    Header = 1 << 10,

    /// <summary>Who the author is.</summary>
    Biography = 1 << 11,

    /// <summary>A gallery, a player, a picture.</summary>
    Media = 1 << 12,

    /// <summary>A notice that covers the page: cookies, log-in, dialogs.</summary>
    Overlay = 1 << 13,

    /// <summary>An introduction or summary.</summary>
    Lead = 1 << 14,

    /// <summary>Parts of the page known to be no text of the article: tools, widgets, polls.</summary>
    Tools = 1 << 15,

    /// <summary>Said by a word that says less: "main", "body", "text".</summary>
    Main = 1 << 16,
}
