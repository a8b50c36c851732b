using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Search.Importing.Html.Text;

/// <summary>Reads the text of HTML as people type it into forms, without making a tree of it: paragraphs, breaks, lists, emphasis, links, all well nested.</summary>
/// <remarks>
/// Tags and entities are found by the tokenizer of the parser; what is left to do is to know which ends are left out (HTML Living Standard, section 13.1.2.4: those of
/// paragraphs and items). Of anything beyond that nothing is claimed, and a tree has to be made. A tree is a dozen times the work of the text of a comment. Safe
/// for use by several threads.
/// </remarks>
internal static class SimpleMarkup
{
    // Longer than any comment and most articles; what takes the rest of the time is no tree.
    private const int LongestText = 1 << 20;

    // What nests deeper is not what people type.
    private const int MostOpen = 24;

    private static readonly (string Name, SimpleTag Kind)[] Tags = [.. Table()];
    private static readonly FrozenDictionary<string, byte> Numbers = Tags.Select((tag, number) => KeyValuePair.Create(tag.Name, (byte)number)).ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Lookup = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the text, if it is simple enough.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="flow">Where the text goes; it may hold a part of it when there is more to the HTML.</param>
    /// <param name="keepsLines">Whether line breaks in the HTML are line breaks of the text.</param>
    /// <returns>Whether all was written, just as it would be from a tree.</returns>
    public static bool TryAppend(string html, TextFlow flow, bool keepsLines)
    {
        if (html.Length > LongestText)
            return false;
        using var source = new TextSource(new StringTextSource(html));
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { DisableElementPositionTracking = true };
        var open = new OpenTags(stackalloc byte[MostOpen], flow);
        while (true)
        {
            ref var token = ref tokens.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return true;
                case HtmlTokenType.Character when keepsLines:
                    flow.AppendLines(token.Data.Memory.Span, keepsSpaces: false);
                    break;
                case HtmlTokenType.Character:
                    flow.Append(token.Data.Memory.Span);
                    break;
                case HtmlTokenType.StartTag:
                    for (var i = 0; i < token.Attributes.Count; i++)
                    {
                        if (token.Attributes[i].Name.Memory.Span is "hidden" or "style")
                            return false;
                    }
                    if (!TryOpen(token.Name.Memory.Span, ref open, flow))
                        return false;
                    break;
                case HtmlTokenType.EndTag when TryClose(token.Name.Memory.Span, ref open):
                    break;
                default:
                    return false;
            }
        }
    }

    private static bool TryOpen(ReadOnlySpan<char> name, ref OpenTags open, TextFlow flow)
    {
        if (!Lookup.TryGetValue(name, out var tag))
            return false;
        switch (Tags[tag].Kind)
        {
            // A link ends the link it stands in.
            case SimpleTag.Inline:
                return (name is not "a" || !open.Has(tag)) && open.TryPush(tag);
            case SimpleTag.Nothing:
                return true;
            case SimpleTag.Break:
                flow.BreakLine();
                return true;
        }
        open.Close(SimpleTag.Paragraph);
        if (open.HasParagraph)
            return false;
        switch (Tags[tag].Kind)
        {
            case SimpleTag.Rule:
                flow.EndParagraph();
                return true;
            case SimpleTag.Heading when open.Top == SimpleTag.Heading:
                return false;
            case SimpleTag.Item:
                open.Close(SimpleTag.Item);
                return open.Top is SimpleTag.List && open.TryPush(tag);
            default:
                return open.TryPush(tag);
        }
    }

    private static bool TryClose(ReadOnlySpan<char> name, ref OpenTags open)
    {
        if (!Lookup.TryGetValue(name, out var tag))
            return false;
        var kind = Tags[tag].Kind;
        if (kind is SimpleTag.Block or SimpleTag.List or SimpleTag.Item)
            open.Close(SimpleTag.Paragraph);
        if (kind == SimpleTag.List)
            open.Close(SimpleTag.Item);
        return open.TryPop(tag);
    }

    private static IEnumerable<(string Name, SimpleTag Kind)> Table()
    {
        return Of("a b big code em font i s small strike strong tt u abbr cite del ins kbd mark q samp span sub sup var", SimpleTag.Inline)
            .Concat(Of("img wbr", SimpleTag.Nothing))
            .Concat(Of("br", SimpleTag.Break))
            .Concat(Of("hr", SimpleTag.Rule))
            .Concat(Of("p", SimpleTag.Paragraph))
            .Concat(Of("h1 h2 h3 h4 h5 h6", SimpleTag.Heading))
            .Concat(Of("blockquote div figure figcaption section", SimpleTag.Block))
            .Concat(Of("ol ul", SimpleTag.List))
            .Concat(Of("li", SimpleTag.Item));

        static IEnumerable<(string, SimpleTag)> Of(string names, SimpleTag kind) => names.Split(' ').Select(name => (name, kind));
    }

    // The tags that are open, by their numbers; each is told to the flow as it begins and ends.
    private ref struct OpenTags(Span<byte> places, TextFlow flow)
    {
        private readonly Span<byte> _places = places;
        private readonly TextFlow _flow = flow;
        private int _count;
        private int _paragraphs;

        public readonly SimpleTag Top => _count == 0 ? SimpleTag.None : Tags[_places[_count - 1]].Kind;

        public readonly bool HasParagraph => _paragraphs > 0;

        public readonly bool Has(byte tag) => _places[.._count].Contains(tag);

        public bool TryPush(byte tag)
        {
            if (_count == _places.Length)
                return false;
            _places[_count++] = tag;
            if (Top == SimpleTag.Paragraph)
                _paragraphs++;
            Part(Top);
            return true;
        }

        // Ends the innermost if it is of this kind.
        public void Close(SimpleTag kind)
        {
            if (Top == kind)
                Pop();
        }

        public bool TryPop(byte tag)
        {
            if (_count == 0 || _places[_count - 1] != tag)
                return false;
            Pop();
            return true;
        }

        private void Pop()
        {
            var kind = Top;
            _count--;
            if (kind == SimpleTag.Paragraph)
                _paragraphs--;
            Part(kind);
        }

        private readonly void Part(SimpleTag kind)
        {
            if (kind == SimpleTag.Item)
                _flow.EndLine();
            else if (kind != SimpleTag.Inline)
                _flow.EndParagraph();
        }
    }
}
