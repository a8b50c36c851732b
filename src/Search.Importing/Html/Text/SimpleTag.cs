namespace Search.Importing.Html.Text;

/// <summary>How a tag nests, for <see cref="SimpleMarkup"/>.</summary>
internal enum SimpleTag : byte
{
    /// <summary>It may have any effect on what stands around it.</summary>
    None,

    /// <summary>It ends with its end tag and changes nothing but the looks of its words.</summary>
    Inline,

    /// <summary>It has no content, and leaves no text.</summary>
    Nothing,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>A rule between paragraphs.</summary>
    Rule,

    /// <summary>A paragraph: ended by the next block.</summary>
    Paragraph,

    /// <summary>A heading, which may not hold another.</summary>
    Heading,

    /// <summary>A block that ends with its end tag.</summary>
    Block,

    /// <summary>A list, which holds items.</summary>
    List,

    /// <summary>An item of a list: ended by the next one.</summary>
    Item,
}
