namespace Search.Archive;

/// <summary>What a backend can do. What it cannot, it says here; it never pretends.</summary>
/// <param name="Name">The backend's name: <c>embedded</c>, <c>lucene</c>, ….</param>
/// <param name="Histogram">Whether it counts by date; <see cref="SearchResponse.Histogram"/> is <see langword="null"/> otherwise.</param>
/// <param name="Explain">Whether it explains scores; <see cref="SearchHit.Explanation"/> is <see langword="null"/> otherwise.</param>
/// <param name="Suggest">
/// Whether it completes and corrects words; <see cref="IArchive.SuggestAsync"/> has no suggestions and <see cref="SearchResponse.DidYouMean"/> is
/// <see langword="null"/> otherwise.
/// </param>
/// <param name="DurableWrites">Whether a completed write survives a power failure.</param>
public sealed record Capabilities(string Name, bool Histogram, bool Explain, bool Suggest, bool DurableWrites);
