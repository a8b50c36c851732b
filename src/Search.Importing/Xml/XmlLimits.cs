namespace Search.Importing.Xml;

/// <summary>What a <see cref="LenientXmlReader"/> keeps in memory at most.</summary>
internal static class XmlLimits
{
    /// <summary>Elements within elements: no feed or export has a hundred; markup saved inside them may have more.</summary>
    public const int Depth = 1_000;

    /// <summary>Characters of one element's content, 16 M; a text of that length is no article.</summary>
    public const int ContentLength = 16 << 20;

    /// <summary>Characters of one attribute's value.</summary>
    public const int AttributeLength = 1 << 16;

    /// <summary>Attributes of one element.</summary>
    public const int Attributes = 256;

    /// <summary>Characters of a name.</summary>
    public const int NameLength = 256;

    /// <summary>Different names that are kept to be used again.</summary>
    public const int KeptNames = 4_096;
}
