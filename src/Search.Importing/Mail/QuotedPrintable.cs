namespace Search.Importing.Mail;

/// <summary>Decodes quoted-printable (RFC 2045, section 6.7).</summary>
internal static class QuotedPrintable
{
    /// <summary>The bytes of a text; an equals sign that begins no escape stays as it is.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[text.Length];
        var length = 0;
        while (!text.IsEmpty)
        {
            if (text[0] != '=')
            {
                decoded[length++] = text[0];
                text = text[1..];
                continue;
            }
            // A line that ends in an equals sign, blanks behind it or not, goes on with the next.
            var rest = text[1..].TrimStart(" \t"u8);
            if (rest is [(byte)'\r', (byte)'\n', ..])
                text = rest[2..];
            else if (rest is [(byte)'\n', ..])
                text = rest[1..];
            else if (rest.IsEmpty)
                text = rest;
            else if (text.Length >= 3 && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]))
            {
                decoded[length++] = (byte)(Convert.ToInt32(((char)text[1]).ToString(), 16) * 16 + Convert.ToInt32(((char)text[2]).ToString(), 16));
                text = text[3..];
            }
            else
            {
                decoded[length++] = text[0];
                text = text[1..];
            }
        }
        return decoded[..length];
    }
}
