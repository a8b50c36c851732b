namespace Search.Importing.Xml;

/// <summary>What a <see cref="LenientXmlReader"/> stands on.</summary>
internal enum XmlNodeKind
{
    /// <summary>Before the first node, or behind the last.</summary>
    None,

    /// <summary>A start tag; an empty-element tag is one, followed by its end.</summary>
    Start,

    /// <summary>The end of an element, written or implied.</summary>
    End,

    /// <summary>Text, entities resolved, or a CDATA section.</summary>
    Text,
}
