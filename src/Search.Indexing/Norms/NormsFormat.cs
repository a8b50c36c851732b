namespace Search.Indexing;

/// <summary>The length of each document's text, a byte a document and text field.</summary>
/// <remarks>
/// <code>
/// file    := section* sectionTable
/// section := code:byte{documents}                <see cref="LengthCode"/> of the number of tokens; 0 where the document has none
/// </code>
/// A stems field has no section: its norms are its source's. Example: three documents of 5, 0 and 40 tokens: <c>05 00 28</c>.
/// <para>Version 1: as above.</para>
/// </remarks>
internal static class NormsFormat
{
    public const string Name = "norms";

    public const int Version = 1;

    public const string Suffix = "norms";
}
