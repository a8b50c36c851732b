namespace Search.Archive;

/// <summary>Which passages of the texts are given with a hit.</summary>
public sealed record HighlightOptions
{
    /// <summary>The most <see cref="Passages"/>.</summary>
    public const int MaxPassages = 10;

    /// <summary>The least <see cref="Length"/>.</summary>
    public const int MinLength = 40;

    /// <summary>The most <see cref="Length"/>.</summary>
    public const int MaxLength = 2000;

    /// <summary>Two passages of an article and one of a comment, 240 characters each.</summary>
    public static HighlightOptions Default { get; } = new();

    /// <summary>Whether matches are marked and passages picked; otherwise a title comes escaped and unmarked, and there are no passages.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>The most passages of a text, 1 to <see cref="MaxPassages"/>; <see langword="null"/>: two of an article, one of a comment.</summary>
    public int? Passages { get; init; }

    /// <summary>The most characters of a passage, <see cref="MinLength"/> to <see cref="MaxLength"/>; ends of words may make it longer.</summary>
    public int Length { get; init; } = 240;
}
