using Search.Archive;

namespace Search.Service.Json;

/// <summary>What the archive holds and what its backend can do.</summary>
internal sealed record StatisticsAnswer(
    string Backend,
    int Articles,
    int Comments,
    int Outlets,
    string? Oldest,
    string? Newest,
    long Generation,
    int Segments,
    long Bytes,
    CapabilitiesAnswer Capabilities)
{
    public static StatisticsAnswer Of(ArchiveStatistics statistics, Capabilities capabilities) => new(
        statistics.Backend, statistics.Articles, statistics.Comments, statistics.Outlets, statistics.Oldest?.ToString(),
        statistics.Newest?.ToString(), statistics.Generation, statistics.Segments, statistics.Bytes,
        new CapabilitiesAnswer(capabilities.Histogram, capabilities.Explain, capabilities.Suggest, capabilities.DurableWrites, capabilities.ExactScores, capabilities.Ranking, capabilities.Cursors, capabilities.Synonyms));
}

internal sealed record CapabilitiesAnswer(bool Histogram, bool Explain, bool Suggest, bool DurableWrites, bool ExactScores, bool Ranking, bool Cursors, bool Synonyms);
