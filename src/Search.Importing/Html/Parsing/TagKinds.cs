using System.Collections.Frozen;

namespace Search.Importing.Html.Parsing;

/// <summary>The tags that nest in ways of their own (HTML Living Standard, sections 13.1.2 and 13.2.4.3).</summary>
internal static class TagKinds
{
    private static readonly FrozenDictionary<string, TagKind> Kinds = Table().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a tag by its name, in letters of any case.</summary>
    public static TagKind Of(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var kind) ? kind : TagKind.Container;

    private static IEnumerable<KeyValuePair<string, TagKind>> Table() =>
        Of("p", TagKind.Paragraph)
            .Concat(Of("li", TagKind.Item))
            .Concat(Of("dt dd", TagKind.Description))
            .Concat(Of("td th tr thead tbody tfoot colgroup", TagKind.TablePart))
            .Concat(Of("option optgroup rb rp rt", TagKind.Option))
            .Concat(Of("a b big code em font i nobr s small strike strong tt u", TagKind.Formatting))
            .Concat(Of("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr", TagKind.Void))
            .Concat(Of("script style title textarea xmp iframe noembed noframes", TagKind.Raw));

    private static IEnumerable<KeyValuePair<string, TagKind>> Of(string names, TagKind kind) => names.Split(' ').Select(name => KeyValuePair.Create(name, kind));
}
