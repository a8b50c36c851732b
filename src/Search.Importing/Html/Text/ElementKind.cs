namespace Search.Importing.Html.Text;

/// <summary>What an element does to the text around it.</summary>
internal enum ElementKind : byte
{
    /// <summary>Nothing: its words run on in their line.</summary>
    Inline,

    /// <summary>It is a paragraph, or holds paragraphs.</summary>
    Block,

    /// <summary>A block whose line breaks and spaces count.</summary>
    Preformatted,

    /// <summary>A line of its own, as an item of a list.</summary>
    Line,

    /// <summary>A cell of a table: parted from its neighbour by a space.</summary>
    Cell,

    /// <summary>A line break; two of them part paragraphs.</summary>
    Break,

    /// <summary>No text for a reader: scripts, styles, controls, embedded pages.</summary>
    Skipped,
}
