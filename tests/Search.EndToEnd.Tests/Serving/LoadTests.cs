using System.Net;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Serving;

/// <summary>A small load, for every build; benchmarks/http-load has the large one.</summary>
public sealed class LoadTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string[] Searches =
    [
        "q=flood+barrier&facets=outlet,year", "q=%22the+mud%22&in=comments", "q=chess&sort=newest", "q=barr*&facets=tag", "outlet=The+Harbour+Sentinel", "q=culvrets", "",
    ];

    [Fact]
    public async Task Mixed_searches_of_many_clients_at_once_are_all_answered()
    {
        var clients = Enumerable.Range(0, 16).Select(async client =>
        {
            var statuses = new List<HttpStatusCode>();
            for (var i = 0; i < 40; i++)
            {
                using var answer = await service.Http.GetAsync(
                    $"api/v1/search?{Searches[(client + i) % Searches.Length]}&page_size={10 + i % 3}", TestContext.Current.CancellationToken);
                statuses.Add(answer.StatusCode);
            }
            return statuses;
        });
        Assert.All((await Task.WhenAll(clients)).SelectMany(statuses => statuses), status => Assert.Equal(HttpStatusCode.OK, status));
    }
}
