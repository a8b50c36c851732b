using Search.Archive;

namespace Search.Service.Tests;

/// <summary>One service over the engine, with sixty short threads, for the tests that only read.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    public RunningService Service { get; private set; } = null!;

    public static IReadOnlyList<ArticleThread> Threads { get; } =
    [
        .. Enumerable.Range(0, 60).Select(number => new ArticleThread(
            new Article
            {
                Id = $"a{number}",
                Title = $"Barrier number {number}",
                Outlet = number % 2 == 0 ? "The Even" : "The Odd",
                Published = number % 10 == 0 ? null : PartialDate.OfDay(2014, 1 + number % 12, 1 + number % 5),
                Body = $"The council spoke of the barrier, and of {string.Join(" and ", Enumerable.Repeat("gates", 1 + number % 7))}. Nothing came of it.",
            },
            [.. Enumerable.Range(0, number % 3).Select(i => new Comment { Id = $"{i}", Author = "Max", Body = $"A barrier again, for the {i} time.", Votes = i })])),
    ];

    public async ValueTask InitializeAsync() => Service = await RunningService.OverEngineAsync(Threads);

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
