using System.Text;
using System.Text.RegularExpressions;
using Search.Importing.Encodings;

namespace Search.Importing.Mail;

/// <summary>Decodes the encoded words of header fields (RFC 2047): <c>=?utf-8?Q?caf=C3=A9?=</c>.</summary>
internal static partial class EncodedWords
{
    /// <summary>The text of a field; what cannot be decoded stays as it is.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains("=?", StringComparison.Ordinal))
            return text;
        // White space between two encoded words only parts them (section 6.2).
        text = BetweenRegex().Replace(text, "");
        var decoded = new StringBuilder(text.Length);
        var bytes = new MemoryStream();
        Encoding? encoding = null;
        var end = 0;
        foreach (Match match in WordRegex().Matches(text))
        {
            var wordEncoding = Charsets.Find(match.Groups["charset"].Value.Split('*')[0]);
            var content = match.Groups["coding"].ValueSpan is "b" or "B" ? Base64(match.Groups["text"].Value) : Quoted(match.Groups["text"].Value);
            // Adjacent words are joined before they are decoded: some mailers cut characters in two, which the RFC forbids.
            if (match.Index > end || !Equals(wordEncoding, encoding))
                Flush();
            decoded.Append(text, end, match.Index - end);
            end = match.Index + match.Length;
            if (wordEncoding is null || content is null)
            {
                Flush();
                decoded.Append(match.Value);
                continue;
            }
            encoding = wordEncoding;
            bytes.Write(content);
        }
        Flush();
        return decoded.Append(text, end, text.Length - end).ToString();

        void Flush()
        {
            if (bytes.Length > 0)
                decoded.Append(encoding!.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
            bytes.SetLength(0);
        }
    }

    private static byte[]? Base64(string text)
    {
        text = text.TrimEnd('=');
        try
        {
            return Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static byte[] Quoted(string text) => QuotedPrintable.Decode(Encoding.Latin1.GetBytes(text.Replace('_', ' ')));

    [GeneratedRegex(@"=\?(?<charset>[^?\s]{1,40})\?(?<coding>[bBqQ])\?(?<text>[^?]*)\?=", RegexOptions.CultureInvariant)]
    private static partial Regex WordRegex();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?[^?\s]{1,40}\?[bBqQ]\?)", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenRegex();
}
