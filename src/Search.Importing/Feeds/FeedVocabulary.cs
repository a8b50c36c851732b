using Search.Importing.Xml;

namespace Search.Importing.Feeds;

/// <summary>The vocabularies that feeds are written in.</summary>
internal enum FeedVocabulary
{
    /// <summary>RSS of any version, and anything that is not known: told by local name.</summary>
    Core,

    /// <summary>Atom 1.0 (RFC 4287) and 0.3.</summary>
    Atom,

    /// <summary>Atom publishing control (RFC 5023): drafts.</summary>
    Control,

    /// <summary>RSS's content module: the full text.</summary>
    Content,

    /// <summary>Dublin Core, elements and terms.</summary>
    DublinCore,

    /// <summary>The slash module: how many comments.</summary>
    Slash,

    /// <summary>The Comment API: where an entry's comments are.</summary>
    CommentApi,

    /// <summary>Atom threading (RFC 4685).</summary>
    Thread,

    /// <summary>Blogger's own.</summary>
    Blogger,

    /// <summary>Pictures, podcasts and the like, whose titles and descriptions are not the entry's.</summary>
    Other,
}

/// <summary>Tells vocabularies by namespace, or by the usual prefix where none is declared.</summary>
internal static class FeedVocabularies
{
    private static readonly Dictionary<string, FeedVocabulary> ByNamespace = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = FeedVocabulary.Core,
        ["www.w3.org/2005/atom"] = FeedVocabulary.Atom,
        ["purl.org/atom/ns#"] = FeedVocabulary.Atom,
        ["purl.org/atom/app#"] = FeedVocabulary.Control,
        ["www.w3.org/2007/app"] = FeedVocabulary.Control,
        ["purl.org/rss/1.0"] = FeedVocabulary.Core,
        ["purl.org/rss/2.0"] = FeedVocabulary.Core,
        ["my.netscape.com/rdf/simple/0.9"] = FeedVocabulary.Core,
        ["channel.netscape.com/rdf/simple/0.9"] = FeedVocabulary.Core,
        ["backend.userland.com/rss"] = FeedVocabulary.Core,
        ["backend.userland.com/rss2"] = FeedVocabulary.Core,
        ["blogs.law.harvard.edu/tech/rss"] = FeedVocabulary.Core,
        ["purl.org/rss/1.0/modules/content"] = FeedVocabulary.Content,
        ["purl.org/dc/elements/1.0"] = FeedVocabulary.DublinCore,
        ["purl.org/dc/elements/1.1"] = FeedVocabulary.DublinCore,
        ["purl.org/dc/terms"] = FeedVocabulary.DublinCore,
        ["purl.org/rss/1.0/modules/slash"] = FeedVocabulary.Slash,
        ["wellformedweb.org/commentapi"] = FeedVocabulary.CommentApi,
        ["purl.org/syndication/thread/1.0"] = FeedVocabulary.Thread,
        ["schemas.google.com/blogger/2018"] = FeedVocabulary.Blogger,
    };

    private static readonly Dictionary<string, FeedVocabulary> ByPrefix = new(StringComparer.OrdinalIgnoreCase)
    {
        ["atom"] = FeedVocabulary.Atom,
        ["app"] = FeedVocabulary.Control,
        ["rss"] = FeedVocabulary.Core,
        ["content"] = FeedVocabulary.Content,
        ["dc"] = FeedVocabulary.DublinCore,
        ["dcterms"] = FeedVocabulary.DublinCore,
        ["slash"] = FeedVocabulary.Slash,
        ["wfw"] = FeedVocabulary.CommentApi,
        ["thr"] = FeedVocabulary.Thread,
        ["blogger"] = FeedVocabulary.Blogger,
    };

    /// <summary>The vocabulary of the element that the reader stands on.</summary>
    public static FeedVocabulary Of(LenientXmlReader reader)
    {
        if (reader.NamespaceUri is not { } uri)
            return ByPrefix.GetValueOrDefault(reader.Prefix, FeedVocabulary.Other);
        var bare = uri.Length == 0 ? uri : Bare(uri);
        if (ByNamespace.TryGetValue(bare, out var known))
            return known;
        // A namespace nobody knows, made the default, is somebody's idea of RSS; with a prefix it is an extension.
        return reader.Prefix.Length == 0 ? FeedVocabulary.Core : FeedVocabulary.Other;
    }

    private static string Bare(string uri)
    {
        var scheme = uri.IndexOf("://", StringComparison.Ordinal);
        return (scheme < 0 ? uri : uri[(scheme + 3)..]).TrimEnd('/');
    }
}
