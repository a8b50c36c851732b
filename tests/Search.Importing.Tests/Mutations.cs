namespace Search.Importing.Tests;

/// <summary>Damages files as bad disks, editors and programs do: bytes changed, exchanged, cut out, repeated elsewhere and put in, the end cut off.</summary>
internal static class Mutations
{
    // What means something to one format or another.
    private static readonly byte[][] Marks =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "&"u8.ToArray(), "\""u8.ToArray(), "'"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ":"u8.ToArray(),
        "\n"u8.ToArray(), "="u8.ToArray(), "/"u8.ToArray(), "?"u8.ToArray(), ","u8.ToArray(), "\\u"u8.ToArray(), "\\ud800"u8.ToArray(), "]]>"u8.ToArray(), "<![CDATA["u8.ToArray(), "<!--"u8.ToArray(),
        "&#0;"u8.ToArray(), "&#xD800;"u8.ToArray(), "\n-----\n"u8.ToArray(), "\n--------\n"u8.ToArray(), "99999999999999999999"u8.ToArray(), [0], [0xFF, 0xFE], [0xC3],
    ];

    /// <summary>A file with one to five damages.</summary>
    public static byte[] Of(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var damages = random.Next(1, 6); damages > 0 && bytes.Count > 10; damages--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3 when at > 10:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Repeat(Marks[random.Next(Marks.Length)], random.Next(1, 200)).SelectMany(mark => mark));
                    break;
                case 5:
                    (bytes[at], bytes[random.Next(bytes.Count)]) = ((byte)'<', (byte)'>');
                    break;
                default:
                    bytes.InsertRange(at, Marks[random.Next(Marks.Length)]);
                    break;
            }
        }
        return [.. bytes];
    }
}
