using System.Globalization;
using Search.Service.Pages;
using Search.Service.Status;

namespace Search.Service.Json;

/// <summary>How the service and its archive stand. Times are in milliseconds, percentiles within 3.2 %.</summary>
internal sealed record StatusAnswer(
    string Started, double UptimeSeconds, StatusArchiveAnswer Archive, StatusImportsAnswer Imports,
    IReadOnlyList<GapAnswer> Gaps, StatusSynonymsAnswer Synonyms, IReadOnlyList<StatusTimesAnswer> Times, IReadOnlyList<SlowSearchAnswer>? SlowestSearches)
{
    public static StatusAnswer Of(StatusView view) => new(
        Moment(view.Started),
        Math.Round(view.Uptime.TotalSeconds, 1),
        new StatusArchiveAnswer(
            view.Archive.Backend, view.Archive.Articles, view.Archive.Comments, view.Archive.Segments, view.Archive.Bytes, view.Archive.Generation,
            view.Archive.LastCommit is { } commit ? Moment(commit) : null, view.Archive.LogBytes,
            view.Archive.Oldest?.ToString(), view.Archive.Newest?.ToString()),
        new StatusImportsAnswer(view.LastWrite is { } written ? Moment(written) : null, [.. view.Imports.Select(ImportAnswer.Of)]),
        [.. view.Gaps.Select(gap => new GapAnswer(gap.Outlet, Day(gap.From), Day(gap.To), gap.Days))],
        new StatusSynonymsAnswer(view.Synonyms.Set.Lines, view.Synonyms.Problem),
        [.. from kind in view.Times from window in kind.Windows select StatusTimesAnswer.Of(kind.Kind, window.Window, window.Times)],
        view.Slowest is null ? null : [.. view.Slowest.Select(search => new SlowSearchAnswer(
            search.Request.Words, search.Parameters, NameOf(search.Kind), Milliseconds(search.Took)!.Value, Moment(search.At)))]);

    internal static string NameOf(RequestKind kind) => kind switch
    {
        RequestKind.SearchPage => "search_page",
        RequestKind.SearchApi => "search_api",
        _ => "article_page",
    };

    internal static double? Milliseconds(TimeSpan? time) => time is { } known ? Math.Round(known.TotalMilliseconds, 3) : null;

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

internal sealed record StatusArchiveAnswer(
    string Backend, int Articles, int Comments, int Segments, long Bytes, long Generation, string? LastCommit, long? LogBytes, string? Oldest, string? Newest);

/// <summary>When something was last written since the start, and the imports under way.</summary>
internal sealed record StatusImportsAnswer(string? LastWrite, IReadOnlyList<ImportAnswer> Running);

internal sealed record ImportAnswer(
    string Id, int FilesDone, int FilesTotal, long BytesDone, long BytesTotal, long Articles, long Comments, string Started, string LastHeard)
{
    public static ImportAnswer Of(RunningImport import) => new(
        import.Id, import.FilesDone, import.FilesTotal, import.BytesDone, import.BytesTotal, import.Articles, import.Comments,
        StatusAnswer.Moment(import.Started), StatusAnswer.Moment(import.LastHeard));
}

/// <summary>Days without articles of an outlet that used to publish: more than four times as many as is usual for it, and at least seven.</summary>
internal sealed record GapAnswer(string Outlet, string From, string To, int Days);

/// <summary>How many lines of synonyms are in force, and why those of the file as it is now are not.</summary>
internal sealed record StatusSynonymsAnswer(int Lines, string? Problem);

internal sealed record StatusTimesAnswer(string Kind, string Window, long Requests, long Failures, double? P50, double? P95, double? P99, double? Slowest)
{
    public static StatusTimesAnswer Of(RequestKind kind, StatusWindow window, TimeSummary times) => new(
        StatusAnswer.NameOf(kind),
        window switch { StatusWindow.FiveMinutes => "5m", StatusWindow.Hour => "1h", _ => "start" },
        times.Requests, times.Failures, StatusAnswer.Milliseconds(times.P50), StatusAnswer.Milliseconds(times.P95), StatusAnswer.Milliseconds(times.P99), StatusAnswer.Milliseconds(times.Slowest));
}

/// <summary>A slow search: its words as typed, and the parameters that ask for it again.</summary>
internal sealed record SlowSearchAnswer(string Words, string Parameters, string Kind, double Took, string At);
