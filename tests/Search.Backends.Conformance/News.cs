using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance;

/// <summary>A few invented threads that tests of the query syntax speak of by id.</summary>
internal static class News
{
    public static ArticleThread Flood { get; } = Article(
        "barrier", "Flood barrier delayed again", "The council met on Tuesday. The barrier will cost more.", "The Harbour Post", "2014-03-03",
        ["Ana Ruiz"], ["harbour"], null,
        Comment("1", "Who pays for the sluice gates?", "Max", "2014-03-04"),
        Comment("2", "The sluice gates were never the problem, Max.", "Doug", "2014-03-05", parent: "1"),
        Comment("3", "I blame the council.", null));

    public static ArticleThread Tram { get; } = Article(
        "tram", "Tram line opens", "Crowds cheered the first tram. The council was late.", "O'Hara's Weekly", "2015", ["Li Wei", "Ana Ruiz"], ["transport"], null,
        Comment("1", "At last!", "Max", "2015-06-01"));

    public static ArticleThread Eel { get; } = Article("eel", "Smoked eel pie", "A recipe without a council.");

    public static ArticleThread[] All { get; } = [Flood, Tram, Eel];
}
