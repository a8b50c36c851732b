using Search.Archive;
using Search.Service.Status;
using Search.Service.Synonyms;

namespace Search.Service.Pages;

/// <summary>How the service and its archive stand at a moment.</summary>
public sealed record StatusView
{
    /// <summary>What the archive holds.</summary>
    public required ArchiveStatistics Archive { get; init; }

    /// <summary>When the service started.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long ago that is.</summary>
    public required TimeSpan Uptime { get; init; }

    /// <summary>The times by kind of request and window.</summary>
    public required IReadOnlyList<(RequestKind Kind, IReadOnlyList<(StatusWindow Window, TimeSummary Times)> Windows)> Times { get; init; }

    /// <summary>The slowest searches, slowest first; <see langword="null"/> when they are not kept.</summary>
    public required IReadOnlyList<SlowSearch>? Slowest { get; init; }

    /// <summary>When something was last written; <see langword="null"/>: not since the start.</summary>
    public required DateTimeOffset? LastWrite { get; init; }

    /// <summary>The imports under way, the first begun first.</summary>
    public required IReadOnlyList<RunningImport> Imports { get; init; }

    /// <summary>Days without articles of outlets that used to publish, the longest first.</summary>
    public required IReadOnlyList<PublishingGap> Gaps { get; init; }

    /// <summary>The synonyms in force.</summary>
    public required SynonymState Synonyms { get; init; }

    internal static StatusView Of(ServiceStatus status, ArchiveStatistics archive, ImportWatch imports, IReadOnlyList<PublishingGap> gaps, SynonymState synonyms) => new()
    {
        Archive = archive,
        LastWrite = imports.LastWrite,
        Imports = imports.Running(),
        Gaps = gaps,
        Synonyms = synonyms,
        Started = status.Started,
        Uptime = status.Uptime,
        Times =
        [
            .. Enum.GetValues<RequestKind>().Select(kind =>
                (kind, (IReadOnlyList<(StatusWindow, TimeSummary)>)[.. Enum.GetValues<StatusWindow>().Select(window => (window, status.Times(kind).Summary(window)))])),
        ],
        Slowest = status.Slowest?.List(),
    };
}
