using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>The documents that lead the hits of a page.</summary>
/// <param name="Leads">One for each hit, in order.</param>
/// <param name="End">Where the page ends; <see langword="null"/> when no hit follows.</param>
internal sealed record HitPage(IReadOnlyList<ScoredDocument> Leads, HitPosition? End)
{
    public static HitPage None { get; } = new([], null);
}
