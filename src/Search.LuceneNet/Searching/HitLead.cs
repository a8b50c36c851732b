namespace Search.LuceneNet;

/// <summary>The document that leads a hit.</summary>
/// <param name="Order">Its place among all.</param>
/// <param name="Score">Its score; 0 where nothing was scored.</param>
internal readonly record struct HitLead(long Order, float Score);
