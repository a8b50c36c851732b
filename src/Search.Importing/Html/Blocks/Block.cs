using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Blocks;

/// <summary>A run of text without a break between paragraphs: a paragraph, a heading, an item of a list, a row of a table.</summary>
/// <param name="Holder">The nearest element around it that makes blocks.</param>
/// <param name="First">The place of its first node of text.</param>
/// <param name="End">The place after its last.</param>
/// <param name="Text">Its words.</param>
internal sealed record Block(PageNode Holder, int First, int End, string Text)
{
    /// <summary>How many letters and digits it has; a letter of a script without spaces counts as three, as a word of five letters has about two of them.</summary>
    public int Letters { get; init; }

    /// <summary>How many of <see cref="Letters"/> are links.</summary>
    public int LinkLetters { get; init; }

    /// <summary>How many words it has.</summary>
    public int Words { get; init; }

    /// <summary>How many commas and marks like them.</summary>
    public int Commas { get; init; }

    /// <summary>Whether it ends as sentences do.</summary>
    public bool EndsSentence { get; init; }

    /// <summary>Whether all of its letters are in buttons or labels of controls.</summary>
    public bool IsControl { get; init; }

    /// <summary>Whether it is not shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The share of its letters that are links.</summary>
    public double LinkDensity => Letters == 0 ? 0 : (double)LinkLetters / Letters;

    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading => Holder.Name is ['h', >= '1' and <= '6'];
}
