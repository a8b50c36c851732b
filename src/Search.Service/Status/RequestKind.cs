namespace Search.Service.Status;

/// <summary>What a request asks for, as far as its time is kept.</summary>
public enum RequestKind
{
    /// <summary>A search shown as a page.</summary>
    SearchPage,

    /// <summary>A search answered as JSON.</summary>
    SearchApi,

    /// <summary>An article with its comments, shown as a page.</summary>
    ArticlePage,
}
