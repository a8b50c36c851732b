using System.Text.Json.Nodes;
using Search.EndToEnd.Tests.Crashing;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Serving;

/// <summary>The same archive and the same questions, on processors with fewer instructions: .NET leaves them out when it is told to.</summary>
public sealed class VectorTests
{
    private const int Threads = 2_500;

    private static readonly string[] Questions =
    [
        // Lists of many blocks, of one, of none; ranked, counted, faceted, grouped, marked.
        "q=w0", "q=w1+w2", "q=%2Bw1+%2Bw3", "q=%2Bw0+%2Bw900", "q=w5+w40+w333+w2000", "q=%22w1+w0%22", "q=%22w2+w0+w1%22~3", "q=w1*", "q=w12~1", "q=-w0+w4",
        "q=w3&in=comments", "q=w3&in=articles", "q=w7&sort=newest", "q=w9&page=3", "q=w0+OR+w1+OR+w2&author=Author+3", "q=w4999", "q=Article", "in=comments", "q=w11&explain=true",
    ];

    [Fact]
    public async Task Answers_are_the_same_to_the_bit_without_vector_instructions()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder["threads.jsonl"], GeneratedThreads.Lines(1, Threads, new Random(4)));

        var vectors = await AnswersAsync(folder, "vectors");

        Assert.Equal(vectors, await AnswersAsync(folder, "narrow", ("DOTNET_EnableAVX2", "0")));
        Assert.Equal(vectors, await AnswersAsync(folder, "none", ("DOTNET_EnableHWIntrinsic", "0")));
    }

    // Imports and serves in processes of their own, so that writing is held to the same as reading.
    private static async Task<List<string>> AnswersAsync(TemporaryFolder folder, string name, params (string Name, string Value)[] environment)
    {
        await using (var import = SearchProcess.Start(folder.Path, environment, "import", "threads.jsonl", "--data", name))
            Assert.Equal(0, await import.ExitAsync());
        await using var service = SearchProcess.Start(folder.Path, environment, "serve", "--urls", "http://127.0.0.1:0", "--data", name);
        var line = await service.LineAsync("Listening on ");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"{line["Listening on ".Length..^"/search".Length]}/") };
        var answers = new List<string>();
        foreach (var question in Questions)
        {
            var answer = JsonNode.Parse(await http.GetStringAsync($"api/v1/search?{question}&facets=outlet,author,commenter,year&histogram=true&page_size=50"))!.AsObject();
            // What it took may differ, and how often readers were given something new meanwhile.
            Assert.True(answer.Remove("took_ms") && answer.Remove("index"));
            answers.Add($"{question}: {answer.ToJsonString()}");
        }

        return answers;
    }
}
