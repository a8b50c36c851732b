using Search.Archive;

namespace Search.Service.Tests.Archives;

/// <summary>A few invented articles with comments.</summary>
internal static class Vessmouth
{
    public static IReadOnlyList<ArticleThread> Threads { get; } =
    [
        new(new Article
        {
            Id = "sentinel/barrier-vote",
            Url = "https://sentinel.example/2012/03/barrier-vote",
            Outlet = "The Harbour Sentinel",
            Title = "Council votes 22 to 19 for a flood barrier",
            Authors = ["Margit Thorne"],
            Published = PartialDate.OfDay(2012, 3, 14),
            PublishedSource = "byline",
            Tags = ["harbour", "flood barrier"],
            Body = "Vessmouth will build a flood barrier. The council voted last night by 22 to 19.\n\nDigging begins in the autumn.",
            Source = "harbour-sentinel/barrier-vote.txt",
            Provenance = new Provenance { Format = "saved text page", Line = 1200, Facts = [new FactOrigin("title", "first line", 0.6), new FactOrigin("published", "byline")] },
        },
        [
            AComment("1", null, "bargee_bill", "My wife cried. We have carried that piano upstairs eleven times."),
            AComment("2", null, "Old Dredger", "The mud will hold the gates of that barrier like a boot in a bog."),
            AComment("3", "2", "Ingrid Aas", "That is what the flushing culverts are for. The barrier has eight."),
            AComment("4", "3", "Old Dredger", "I have seen the culverts."),
        ]),
        new(new Article
        {
            Id = "courier/barrier-inquiry",
            Outlet = "Vess Valley Courier",
            Title = "A seized gearbox, the wrong oil and a missing book",
            Published = PartialDate.OfMonth(2018, 6),
            PublishedSource = "given",
            Tags = ["flood barrier", "inquiry"],
            Body = "The inquiry into the failure of the barrier reported yesterday, in 318 pages and plain words.",
        },
        [
            AComment("1", null, null, "The store man was my father. He wrote three notes, not one."),
            AComment("2", null, "Old Dredger", "I withdraw the mud. It was the oil."),
        ]),
        new(new Article
        {
            Id = "ferryman/chess",
            Outlet = "The Ferryman’s Log",
            Title = "The girl who beats the fish market",
            Authors = ["Ruth-Ann Kesteven"],
            Published = PartialDate.OfDay(2016, 8, 21),
            PublishedSource = "byline",
            Tags = ["chess"],
            Body = "For the past year they have been losing to a girl of ten.",
        }, []),
    ];

    private static Comment AComment(string id, string? parent, string? author, string body) =>
        new() { Id = id, ParentId = parent, Author = author, Body = body, Published = PartialDate.OfDay(2012, 3, 15) };
}
