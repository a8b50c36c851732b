namespace Search.Importing.Html.Parsing;

/// <summary>What a tag means for nesting.</summary>
internal enum TagKind : byte
{
    /// <summary>It holds what follows until its end, whatever that is.</summary>
    Container,

    /// <summary>A paragraph, which the next one ends.</summary>
    Paragraph,

    /// <summary>An item of a list, which the next one ends.</summary>
    Item,

    /// <summary>A term or its description: either ends the other.</summary>
    Description,

    /// <summary>A cell, row or group of rows, which the next of its name ends with all that is in it.</summary>
    TablePart,

    /// <summary>An option of a list to choose from, or a part of an annotation above letters.</summary>
    Option,

    /// <summary>Formatting, which goes on in the next block until it is ended.</summary>
    Formatting,

    /// <summary>It has no content.</summary>
    Void,

    /// <summary>Its content is no mark-up.</summary>
    Raw,
}
