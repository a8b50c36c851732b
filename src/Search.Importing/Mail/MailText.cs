using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Search.Importing.Encodings;
using Search.Importing.Html.Text;

namespace Search.Importing.Mail;

/// <summary>The text of a message as people read it: plain where there is plain text, else that of its HTML; attachments are left out.</summary>
internal static partial class MailText
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Append(0x7F).Select(code => (char)code).Except(['\t', '\n'])]);

    /// <summary>The text of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="how">The media type it stood in; <see langword="null"/> when there is no text.</param>
    public static string Of(MimePart message, out string? how)
    {
        var texts = new List<(string Text, string Type)>();
        Gather(message, texts);
        how = texts.Count > 0 ? texts[0].Type : null;
        return WithoutAddresses(string.Join("\n\n", texts.Select(part => part.Text).Where(text => text.Length > 0)));
    }

    /// <summary>A text without the mail addresses in it.</summary>
    public static string WithoutAddresses(string text)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
            return text;
        text = BracketedRegex().Replace(text, "");
        return AddressRegex().Replace(text, "[address]");
    }

    private static void Gather(MimePart part, List<(string Text, string Type)> texts)
    {
        if (part.Disposition.Name == "attachment")
            return;
        var parts = part.Parts().ToList();
        if (parts.Count > 0)
        {
            foreach (var chosen in Chosen(part.Type.Name, parts))
                Gather(chosen, texts);
            return;
        }
        var type = part.Type.Name;
        if (type is "text/html" or "application/xhtml+xml")
            texts.Add((HtmlText.Of(Decode(part)), type));
        else if (type is "text/plain" or "text" or "text/enriched" or "text/richtext" || !type.Contains('/', StringComparison.Ordinal))
            texts.Add((Plain(part), "text/plain"));
    }

    // Of the same thing in several forms, the plain text, else the last (RFC 2046, section 5.1.4); of what belongs to one text, the text.
    private static IEnumerable<MimePart> Chosen(string type, List<MimePart> parts) => type switch
    {
        "multipart/alternative" => [parts.Find(part => part.Type.Name == "text/plain") ?? parts.Find(part => part.Type.Name.StartsWith("multipart/", StringComparison.Ordinal)) ?? parts[^1]],
        "multipart/related" or "multipart/signed" or "multipart/appledouble" => parts.Take(1),
        "multipart/report" => parts.Take(1),
        _ => parts,
    };

    private static string Plain(MimePart part)
    {
        var text = Decode(part).ReplaceLineEndings("\n");
        if ("flowed".Equals(part.Type["format"], StringComparison.OrdinalIgnoreCase))
            text = Unflowed(text, deletesSpace: "yes".Equals(part.Type["delsp"], StringComparison.OrdinalIgnoreCase));
        if (text.Contains("-----BEGIN PGP", StringComparison.Ordinal))
            text = ArmorRegex().Replace(text, "");
        if (text.Contains("begin ", StringComparison.Ordinal))
            text = EncodedFileRegex().Replace(text, "");
        return Paragraphs(text);
    }

    // RFC 3676: a line that ends in a blank goes on, except the mark before a signature.
    private static string Unflowed(string text, bool deletesSpace)
    {
        var joined = new StringBuilder(text.Length);
        var goesOn = false;
        var depthBefore = 0;
        foreach (var written in text.Split('\n'))
        {
            var depth = written.Length - written.TrimStart('>').Length;
            var line = written[depth..];
            if (line.StartsWith(' '))
                line = line[1..];
            if (joined.Length > 0 && !(goesOn && depth == depthBefore))
                joined.Append('\n');
            if (!(goesOn && depth == depthBefore) && depth > 0)
                joined.Append('>', depth).Append(' ');
            goesOn = line.EndsWith(' ') && line != "-- ";
            joined.Append(goesOn && deletesSpace ? line[..^1] : line);
            depthBefore = depth;
        }
        return joined.ToString();
    }

    private static string Paragraphs(string text)
    {
        if (text.AsSpan().ContainsAny(Controls))
            text = string.Concat(text.Where(letter => !Controls.Contains(letter)));
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = lines[i].TrimEnd();
        text = string.Join('\n', lines);
        return (text.Contains("\n\n\n", StringComparison.Ordinal) ? EmptyLinesRegex().Replace(text, "\n\n") : text).Trim('\n', ' ');
    }

    private static string Decode(MimePart part)
    {
        var bytes = part.Body().Span;
        var declared = Charsets.Find(part.Type["charset"]);
        // What says it is ASCII and is not says nothing; UTF-8 is too particular to be there by chance.
        if (declared is null || declared.CodePage is 1252 or 65001)
            return TextEncodings.Decode(bytes, out _);
        return declared.GetString(bytes);
    }

    [GeneratedRegex(@"\s?[<\[(](?:mailto:)?[^\s<>()\[\]""]+@[^\s<>()\[\]""]+[>\])]", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedRegex();

    [GeneratedRegex(@"(?:mailto:)?[\p{L}\p{Nd}._%+=-]+@[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex AddressRegex();

    [GeneratedRegex(@"^-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z]+: .*\n)*|^-----BEGIN PGP SIGNATURE-----\n[\s\S]*?^-----END PGP SIGNATURE-----$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ArmorRegex();

    // Files as they were sent before MIME: uuencode.
    [GeneratedRegex(@"^begin [0-7]{3,4} .+\n(?:[\x20-\x60]{1,80}\n)*end$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex EncodedFileRegex();

    [GeneratedRegex(@"\n{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLinesRegex();
}
