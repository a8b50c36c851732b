using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Search.Indexing;

namespace Search.Archive.Embedded;

/// <summary>Which names sign articles of a snapshot. Each name is looked up once for a snapshot. Safe for use by several threads.</summary>
internal sealed class Signatures
{
    private static readonly ConditionalWeakTable<IndexSnapshot, Signatures> BySnapshot = [];
    private static readonly Field Byline = ArchiveFields.Schema[ArchiveFields.BylineKey];

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SegmentReader> _segments;

    private Signatures(IndexSnapshot snapshot) => _segments = snapshot.Segments;

    /// <summary>The names of a snapshot, which has to be held while they are asked for.</summary>
    public static Signatures Of(IndexSnapshot snapshot) => BySnapshot.GetValue(snapshot, s => new Signatures(s));

    /// <summary>Whether a live article is signed by the name of the key.</summary>
    public bool Has(string key)
    {
        if (!_known.TryGetValue(key, out var signs))
            _known[key] = signs = Find(Encoding.UTF8.GetBytes(key));
        return signs;
    }

    private bool Find(byte[] term)
    {
        foreach (var segment in _segments)
        {
            if (segment.Terms(Byline) is { } terms && terms.TryFind(term, out var info) && HasLive(segment, info))
                return true;
        }

        return false;
    }

    private static bool HasLive(SegmentReader segment, TermInfo info)
    {
        if (segment.LiveBits.IsEmpty)
            return true;
        var cursor = segment.CreatePostingsCursor();
        cursor.Reset(Byline, info);
        var document = cursor.Next();
        while (document != PostingsCursor.NoMoreDocuments && !segment.IsLive(document))
            document = cursor.Next();
        return document != PostingsCursor.NoMoreDocuments;
    }
}
