using System.IO.Compression;

namespace Search.Extraction.Pages;

/// <summary>A saved page and what a careful reader takes from it.</summary>
/// <param name="Name">What the collection calls it.</param>
/// <param name="Html">The file of the page, as it is or packed by gzip.</param>
/// <param name="Body">The article's text; <see langword="null"/> when the collection states none, or only passages of it.</param>
internal sealed record ExpectedPage(string Name, string Html, string? Body)
{
    /// <summary>Passages that the article's text has.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>Passages of the page that do not belong to it.</summary>
    public IReadOnlyList<string> Outside { get; init; } = [];

    /// <summary>The title; <see langword="null"/> when the collection states none.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as the page says it.</summary>
    public string? Byline { get; init; }

    /// <summary>The site.</summary>
    public string? SiteName { get; init; }

    /// <summary>When it was published, as the page says it.</summary>
    public string? Published { get; init; }

    /// <summary>The language.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it belongs to the half that rules were made on; the other half only checks them.</summary>
    /// <remarks>By a hash of the name (FNV-1a), so that a page keeps its half when others come.</remarks>
    public bool IsForDeveloping => Name.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) / 7 % 2 == 0;

    /// <summary>The page's bytes.</summary>
    public byte[] ReadHtml()
    {
        if (!Html.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(Html);
        using var packed = new GZipStream(File.OpenRead(Html), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
