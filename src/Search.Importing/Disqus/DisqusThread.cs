namespace Search.Importing.Disqus;

/// <summary>A <c>thread</c> of an export as it is written: the page that a discussion stood beneath.</summary>
internal sealed class DisqusThread
{
    /// <summary>The number that posts name it by.</summary>
    public string Number { get; init; } = "";

    /// <summary>The identifier that the site gave it, which may be anything.</summary>
    public string Identifier { get; set; } = "";

    public string Forum { get; set; } = "";

    public string Link { get; set; } = "";

    public string Title { get; set; } = "";

    public string CreatedAt { get; set; } = "";

    /// <summary>The line it begins on, from 1.</summary>
    public long Line { get; init; }
}
