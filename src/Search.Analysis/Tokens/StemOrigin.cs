namespace Search.Analysis;

/// <summary>What a token's stem follows from.</summary>
public enum StemOrigin : byte
{
    /// <summary>The stem is the word.</summary>
    None,

    /// <summary>From the word alone: wherever the same word stands and this is so, it has the same stem.</summary>
    Word,

    /// <summary>From the text: the word as it is written there, the text's language, or what stands behind the word.</summary>
    Text,
}
