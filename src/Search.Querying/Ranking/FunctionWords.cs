using System.Collections.Frozen;

namespace Search.Querying;

/// <summary>English words that hold a sentence together and say little about what it is about.</summary>
/// <remarks>
/// Articles, pronouns, prepositions, conjunctions, auxiliary verbs, question words and a few adverbs of degree: closed classes of the language,
/// not the frequent words of any collection. They stay searchable; beside words of content they merely count less.
/// </remarks>
public static class FunctionWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "a an the this that these those such same other others another each every either neither some any both all own",
        "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself",
        "it its itself they them their theirs themselves one who whom whose which what",
        "about above across after against along among around as at before behind below beneath beside besides between beyond by despite",
        "down during except for from in into of off on onto out over per since than through throughout to toward towards under until up",
        "upon versus via with within without",
        "and but or nor so yet if because although though while whereas whether unless when whenever where wherever why how",
        "am is are was were be been being do does did doing done have has had having can could may might must shall should will would",
        "isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't mustn't shouldn't won't wouldn't",
        "cannot i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he'd he'll she'd she'll they're they've they'd they'll",
        "not no only just also too very much many more most less least few again further once ever even still then thus there here now",
        "however else like let make made get got give given",
    }.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word, folded, is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
