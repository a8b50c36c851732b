using System.Collections.Frozen;

namespace Search.Analysis;

/// <summary>English abbreviations with a full stop that news writes, and the words that tell a new sentence from a name behind them.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set(
        "Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Hon Gen Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Brig Gov Sen Sens Rep Reps Pres Amb Supt Insp Det vs v");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers = Set(
        "No Nos no nos p pp Fig Figs fig Vol Vols vol Ch ch Sec sec Art Arts Para para ca c approx est Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithinNames = Set(
        "St Ste Ft Mt Inc Corp Co Ltd Bros Jr Sr Dept Univ Assn");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings = Set(
        "The A An And But Or So He She It They We I You In On At For From After Before When While If As This That These Those There Then His Her Their Its " +
        "Our My Who What Why How Where Not No Yes Some Many Most All Both Now However Meanwhile Yet Also");

    /// <summary>Whether a name follows: <c>Mr</c>, <c>Gen</c>.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word);

    /// <summary>Whether a number may follow that belongs to it: <c>No</c>, <c>Sept</c>.</summary>
    public static bool StandsBeforeNumbers(ReadOnlySpan<char> word) => BeforeNumbers.Contains(word);

    /// <summary>Whether a name may go on behind it: <c>Inc</c>, <c>St</c>.</summary>
    public static bool StandsWithinNames(ReadOnlySpan<char> word) => WithinNames.Contains(word);

    /// <summary>Whether it is a word that rather begins a sentence than goes on with a name: <c>The</c>, <c>He</c>.</summary>
    public static bool BeginsSentences(ReadOnlySpan<char> word) => Openings.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
