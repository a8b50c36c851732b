using System.Text.Json;
using System.Text.Json.Serialization;

namespace Search.Importing.Tests.Pages;

/// <summary>What a careful reader takes from a page, as an <c>expected.json</c> says it.</summary>
internal sealed record ExpectedPage
{
    public required string File { get; init; }

    public required string Title { get; init; }

    public string? Outlet { get; init; }

    public string? Published { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required string BodyStartsWith { get; init; }

    public required string BodyEndsWith { get; init; }

    public required IReadOnlyList<string> BodyMustNotContain { get; init; }

    public IReadOnlyList<string?>? Comments { get; init; }

    public IReadOnlyList<string>? SignedComments { get; init; }

    public IReadOnlyList<string> CommentsMustNotContain { get; init; } = [];

    public string? LastCommentEndsWith { get; init; }

    public string? Note { get; init; }

    /// <summary>Reads all expectations of a folder.</summary>
    public static IReadOnlyList<ExpectedPage> Load(string folder)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
        return JsonSerializer.Deserialize<Expectations>(System.IO.File.ReadAllText(Path.Combine(folder, "expected.json")), options)!.Pages;
    }

    private sealed record Expectations(string About, IReadOnlyList<ExpectedPage> Pages);
}
