using Search.Workloads.Classes;
using Search.Workloads.Engines;

namespace Search.Workloads.Reporting;

/// <summary>What our times are to be at most, as shares of Lucene's.</summary>
internal static class Targets
{
    /// <summary>What is to be measured, in the order of the table.</summary>
    public static IReadOnlyList<(Work Work, IReadOnlyList<string> Classes)> Plan { get; } =
    [
        (Work.Top,
        [
            ClassNames.FrequentTerm, ClassNames.MediumTerm, ClassNames.LowTerm, ClassNames.RareTerm, .. ClassNames.Ors, .. ClassNames.Ands,
            ClassNames.Phrase2, ClassNames.Phrase3, ClassNames.Prefix, ClassNames.Fuzzy, ClassNames.InOutlet, ClassNames.InDays,
        ]),
        (Work.TopAndCount, [.. ClassNames.Ors, .. ClassNames.Ands]),
        (Work.Count, [.. ClassNames.Ors, .. ClassNames.Ands]),
        (Work.TopAndFacets, [ClassNames.FrequentTerm, ClassNames.MediumTerm, ClassNames.Or2, ClassNames.OrFrequent, ClassNames.And2, ClassNames.AndFrequent]),
        (Work.TopAndTexts, [ClassNames.FrequentTerm, ClassNames.MediumTerm, ClassNames.RareTerm, ClassNames.Or2, ClassNames.And2]),
        (Work.TopAndSnippets, [ClassNames.FrequentTerm, ClassNames.MediumTerm, ClassNames.RareTerm, ClassNames.Or2, ClassNames.And2, ClassNames.Phrase2]),
    ];

    /// <summary>The most that a row may be, and the summit to aim for; <see langword="null"/> where nothing is asked.</summary>
    public static (double? Most, double? Summit) Of(Work work, string name) => work switch
    {
        Work.TopAndCount => (0.25, null),
        Work.Count => (0.35, null),
        Work.TopAndFacets => (0.12, null),
        Work.TopAndTexts or Work.TopAndSnippets => (0.2, null),
        _ => OfTop(name),
    };

    private static (double? Most, double? Summit) OfTop(string name) => name switch
    {
        ClassNames.FrequentTerm => (0.33, 0.2),
        ClassNames.RareTerm => (1, 0.5),
        ClassNames.Phrase2 or ClassNames.Phrase3 => (0.5, 0.4),
        ClassNames.Prefix or ClassNames.Fuzzy => (0.5, null),
        _ when ClassNames.Ors.Contains(name) => (0.25, 0.12),
        _ when ClassNames.Ands.Contains(name) => (0.35, 0.2),
        _ => (null, null),
    };
}
