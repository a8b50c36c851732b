namespace Search.Analysis;

/// <summary>A script, as far as it tells languages apart.</summary>
internal enum Script : byte
{
    /// <summary>No letter, or one of a script that is not known here.</summary>
    None,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Georgian,
    Myanmar,
    Khmer,
    Hangul,

    /// <summary>Chinese characters, and the kana written among them in Japanese.</summary>
    Han,
}
