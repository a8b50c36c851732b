namespace Search.Archive;

/// <summary>What an article is found by when comments come from elsewhere: its addresses in normal form, and the site's own identifiers.</summary>
public static class ArticleKeys
{
    /// <summary>The key that every stand-in has besides its own; no address or identifier looks like it.</summary>
    internal const string StandInMark = "\u0001stand-in";

    /// <summary>The keys of an article, without repetition.</summary>
    /// <remarks>
    /// An address gives <see cref="UrlNormaliser.Normalise"/>. An identifier that is no address counts within its site alone: the host of
    /// <see cref="Article.Url"/>, or without one the outlet; without either it is no key.
    /// </remarks>
    public static IReadOnlyList<string> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article.Url, article.Identifiers, article.Outlet);
    }

    /// <inheritdoc cref="Of(Article)"/>
    /// <param name="url">The address.</param>
    /// <param name="identifiers">Other addresses and identifiers.</param>
    /// <param name="outlet">The outlet.</param>
    internal static IReadOnlyList<string> Of(string? url, IReadOnlyList<string> identifiers, string? outlet)
    {
        var address = url is null ? null : UrlNormaliser.Normalise(url);
        if (identifiers.Count == 0)
            return address is null ? [] : [address];
        var site = address is null ? outlet?.Trim().ToLowerInvariant() : address.Split('/', '?')[0];
        var keys = new List<string>(identifiers.Count + 1);
        if (address is not null)
            keys.Add(address);
        foreach (var identifier in identifiers)
        {
            var key = UrlNormaliser.Normalise(identifier) ?? (string.IsNullOrEmpty(site) || string.IsNullOrWhiteSpace(identifier) ? null : $"{site} {identifier.Trim()}");
            if (key is not null && !keys.Contains(key))
                keys.Add(key);
        }

        return keys;
    }
}
