namespace Search.Importing.Mail;

/// <summary>Decodes base64 (RFC 2045, section 6.8), stepping over whatever is none.</summary>
internal static class LenientBase64
{
    /// <summary>The bytes of a text; a last group that is cut off gives what it settles.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[text.Length / 4 * 3 + 3];
        var (length, group, bits) = (0, 0, 0);
        foreach (var letter in text)
        {
            var value = ValueOf(letter);
            if (value < 0)
            {
                if (letter == '=')
                    (group, bits) = (0, 0);
                continue;
            }
            group = (group << 6) | value;
            bits += 6;
            if (bits < 8)
                continue;
            bits -= 8;
            decoded[length++] = (byte)(group >> bits);
            group &= (1 << bits) - 1;
        }
        return decoded[..length];
    }

    private static int ValueOf(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => letter - 'A',
        >= (byte)'a' and <= (byte)'z' => letter - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };
}
