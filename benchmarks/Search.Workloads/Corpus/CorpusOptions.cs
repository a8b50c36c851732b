namespace Search.Workloads.Corpus;

/// <summary>What a generated corpus is like. The same options make the same corpus, byte for byte.</summary>
internal sealed record CorpusOptions
{
    /// <summary>Articles.</summary>
    public required int Articles { get; init; }

    /// <summary>Comments per article, on average.</summary>
    public double CommentsPerArticle { get; init; } = 8;

    /// <summary>Words of the middle one of all articles.</summary>
    public int WordsPerArticle { get; init; } = 350;

    /// <summary>Where the random numbers begin.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Distinct words that may occur.</summary>
    public int Words { get; init; } = 200_000;

    /// <summary>Things that articles are about.</summary>
    public int Topics { get; init; } = 60;

    /// <summary>Newspapers and sites.</summary>
    public int Outlets { get; init; } = 12;

    /// <summary>Who writes articles.</summary>
    public int Authors { get; init; } = 400;

    /// <summary>Who writes comments.</summary>
    public int Commenters { get; init; } = 20_000;
}
