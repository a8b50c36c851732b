namespace Search.Workloads.Prepared;

/// <summary>What every engine indexes as one document. An article, or a comment, which has no title.</summary>
/// <param name="Title">The headline, made plain.</param>
/// <param name="Body">The text, made plain.</param>
/// <param name="Outlet">Where it was published.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Tags">What it is about.</param>
/// <param name="Day">Days since 1970-01-01; <see langword="null"/> when unknown.</param>
internal sealed record PreparedDocument(string Title, string Body, string Outlet, IReadOnlyList<string> Authors, IReadOnlyList<string> Tags, int? Day)
{
    /// <summary>What is searched.</summary>
    public string Text => $"{Title}\n{Body}";
}
