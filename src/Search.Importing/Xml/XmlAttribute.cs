namespace Search.Importing.Xml;

/// <summary>An attribute of an element.</summary>
/// <param name="Name">The name as written, prefix included.</param>
/// <param name="Value">The value, entities resolved.</param>
internal readonly record struct XmlAttribute(string Name, string Value)
{
    /// <summary>The name without its prefix.</summary>
    public string LocalName => Name[(Name.IndexOf(':') + 1)..];
}
