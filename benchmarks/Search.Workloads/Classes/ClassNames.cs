namespace Search.Workloads.Classes;

/// <summary>The classes of queries.</summary>
internal static class ClassNames
{
    public const string FrequentTerm = "frequent term";
    public const string MediumTerm = "medium term";
    public const string LowTerm = "low term";
    public const string RareTerm = "rare term";
    public const string Or2 = "OR of 2";
    public const string Or3 = "OR of 3";
    public const string Or4 = "OR of 4";
    public const string OrFrequent = "OR of frequent terms";
    public const string And2 = "AND of 2";
    public const string And3 = "AND of 3";
    public const string AndFrequent = "AND of frequent terms";
    public const string Phrase2 = "phrase of 2";
    public const string Phrase3 = "phrase of 3";
    public const string Prefix = "prefix";
    public const string Fuzzy = "fuzzy, 1 edit";
    public const string InOutlet = "OR of 2 in an outlet";
    public const string InDays = "OR of 2 in a stretch of days";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FrequentTerm, MediumTerm, LowTerm, RareTerm, Or2, Or3, Or4, OrFrequent, And2, And3, AndFrequent, Phrase2, Phrase3, Prefix, Fuzzy, InOutlet, InDays,
    ];

    /// <summary>Words joined by OR.</summary>
    public static IReadOnlyList<string> Ors { get; } = [Or2, Or3, Or4, OrFrequent];

    /// <summary>Words joined by AND.</summary>
    public static IReadOnlyList<string> Ands { get; } = [And2, And3, AndFrequent];
}
