using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Search.Indexing;

namespace Search.Querying;

/// <summary>The documents of a segment's frequent terms as bits, made of their postings, and kept as long as the segment is in use and there is room.</summary>
/// <remarks>
/// Two such sets meet 64 documents at a time, and documents are looked up in one without unpacking blocks. Kept are 128 of them at most, a bit and a
/// sixteenth a document each: 17 bytes for each document of the segment. One makes room only when it was in the way several times and nobody asked for it
/// meanwhile (as in CLOCK, with some chances more), so that words asked for in turn do not push each other out. Safe for use by several threads.
/// </remarks>
internal sealed class DenseLists
{
    // The postings of rarer terms are shorter than the bits.
    private const int DocumentsPerDense = 32;

    /// <summary>The most that are kept.</summary>
    public const int MostKept = 128;

    // Where an eighth of the blocks would be unpacked, or more, bits are worth making.
    private const int PostingsPerLookUp = 8 * TopRun.BatchLength;

    // A term is remembered when it is asked for the first time, until another one falls on its place.
    private const int RememberedBits = 10;

    private static readonly ConditionalWeakTable<SegmentReader, DenseLists> BySegment = [];

    private readonly ConcurrentDictionary<long, DenseList> _kept = [];
    private readonly long[] _asked = new long[1 << RememberedBits];
    private readonly Lock _placing = new();

    // The lists in the order of their places, and the one that is in the way next.
    private readonly long[] _places = new long[MostKept];
    private int _placed;
    private int _next;

    /// <summary>How many are kept.</summary>
    public int Count => _kept.Count;

    /// <summary>Those of a segment.</summary>
    public static DenseLists Of(SegmentReader reader) => BySegment.GetOrCreateValue(reader);

    /// <summary>The bits of a term; <see langword="null"/> when they are not kept and not worth making.</summary>
    /// <param name="postings">The term's postings.</param>
    /// <param name="scope">The segment.</param>
    /// <param name="lookUps">How many documents the postings would be asked about: bits are made only where that would have many of the blocks unpacked.</param>
    public DenseList? Find(PostingsCursor postings, SegmentScope scope, long lookUps)
    {
        var term = postings.Term;
        if (term.DocumentFrequency <= 1 || (long)term.DocumentFrequency * DocumentsPerDense < scope.Reader.DocumentCount)
            return null;
        if (_kept.TryGetValue(term.PostingsOffset, out var kept))
        {
            kept.Ask();
            return kept;
        }
        return lookUps * PostingsPerLookUp >= term.DocumentFrequency && WasAsked(term.PostingsOffset) && TryPlace(term.PostingsOffset) ? Make(postings, scope) : null;
    }

    // What is asked for once may never be again.
    private bool WasAsked(long list)
    {
        ref var place = ref _asked[(int)((ulong)list * 0x9E37_79B9_7F4A_7C15 >> (64 - RememberedBits))];
        var was = place == list;
        place = list;
        return was;
    }

    // Gives the list a place if one is free, or becomes free by this.
    private bool TryPlace(long list)
    {
        lock (_placing)
        {
            if (_placed < MostKept)
            {
                _places[_placed++] = list;
                return true;
            }
            ref var place = ref _places[_next];
            _next = (_next + 1) % MostKept;
            if (_kept.TryGetValue(place, out var other) && !other.GivesWay())
                return false;
            _kept.TryRemove(place, out _);
            place = list;
            return true;
        }
    }

    private DenseList Make(PostingsCursor postings, SegmentScope scope)
    {
        var walk = scope.RentPostings();
        walk.Reset(postings.Field, postings.Term);
        var bits = new ulong[scope.Words];
        PostingsListCursor.AddTo(walk, bits, scope);
        var made = new DenseList(bits);
        lock (_placing)
        {
            // Another may have taken the place meanwhile.
            if (Array.IndexOf(_places, postings.Term.PostingsOffset) >= 0)
                _kept[postings.Term.PostingsOffset] = made;
        }
        return made;
    }
}
