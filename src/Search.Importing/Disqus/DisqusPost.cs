namespace Search.Importing.Disqus;

/// <summary>A <c>post</c> of an export as it is written, without the e-mail and IP addresses in it: a comment.</summary>
internal sealed class DisqusPost
{
    /// <summary>The number that answers name it by.</summary>
    public string Number { get; set; } = "";

    /// <summary>The number of its thread.</summary>
    public string Thread { get; set; } = "";

    /// <summary>The number of the post it answers; empty when it answers the page.</summary>
    public string Parent { get; set; } = "";

    public string Message { get; set; } = "";

    public string CreatedAt { get; set; } = "";

    public string Name { get; set; } = "";

    public string UserName { get; set; } = "";

    public string IsDeleted { get; set; } = "";

    public string IsSpam { get; set; } = "";

    public string IsApproved { get; set; } = "";

    /// <summary>The line it begins on, from 1.</summary>
    public long Line { get; init; }
}
