using System.Text;

namespace Search.Kernels.Tests;

public sealed class Lz4BlockTests
{
    private static readonly ushort[] Workspace = [.. Enumerable.Repeat(ushort.MaxValue, Lz4Block.WorkspaceLength)];

    [Fact]
    public void Blocks_laid_out_by_hand_from_the_format_description_are_read()
    {
        // Five literals; then "abc" and a match of nine bytes at distance three, and the five literals every block ends with.
        Assert.Equal("hello", Decompressed([0x50, .. "hello"u8], 5));
        Assert.Equal("abcabcabcabcxyzzy", Decompressed([0x35, .. "abc"u8, 3, 0, 0x50, .. "xyzzy"u8], 17));
        // A match of 4 + 15 + 255 + 1 bytes: a run of one letter.
        Assert.Equal(new string('a', 276) + "xyzzy", Decompressed([0x1F, (byte)'a', 1, 0, 255, 1, 0x50, .. "xyzzy"u8], 281));
    }

    [Fact]
    public void Text_comes_back_and_is_smaller()
    {
        var text = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 3000).Select(i => "word" + i * i % 97)));
        var compressed = Compressed(text);

        Assert.True(compressed.Length < text.Length / 2, $"{text.Length} -> {compressed.Length}");
        Assert.Equal(text, Restored(compressed, text.Length));
    }

    [Fact]
    public void Anything_comes_back()
    {
        var random = new Random(11);
        for (var length = 0; length < 600; length++)
        {
            // From noise to one letter repeated.
            var letters = 1 + random.Next(length % 3 == 0 ? 256 : 4);
            var bytes = Enumerable.Range(0, length).Select(_ => (byte)random.Next(letters)).ToArray();
            Assert.Equal(bytes, Restored(Compressed(bytes), length));
        }
        var large = new byte[300_000];
        random.NextBytes(large.AsSpan(0, 100_000));
        large.AsSpan(0, 90_000).CopyTo(large.AsSpan(150_000));
        Assert.Equal(large, Restored(Compressed(large), large.Length));
    }

    [Fact]
    public void A_match_reaches_as_far_back_as_the_format_allows_and_no_farther()
    {
        // Long enough to outweigh what random bytes add.
        var text = new byte[1_000];
        new Random(16).NextBytes(text);
        foreach (var distance in new[] { 65_535, 65_536, 200_000 })
        {
            var bytes = new byte[distance + text.Length + 40];
            new Random(15).NextBytes(bytes);
            text.CopyTo(bytes);
            text.CopyTo(bytes.AsSpan(distance));
            var compressed = Compressed(bytes);

            Assert.Equal(distance <= 65_535, compressed.Length < bytes.Length);
            Assert.Equal(bytes, Restored(compressed, bytes.Length));
        }
    }

    [Fact]
    public void The_last_five_bytes_are_literals_and_no_match_begins_in_the_last_twelve()
    {
        for (var length = 0; length < 100; length++)
        {
            var block = Compressed(new byte[length]);
            var literals = block.Length == 0 ? 0 : LastLiterals(block);
            Assert.True(length < 13 ? literals == length : literals >= 5);
        }

        static int LastLiterals(ReadOnlySpan<byte> block)
        {
            var read = 0;
            while (true)
            {
                int token = block[read++], literals = token >> 4;
                if (literals == 15)
                {
                    int more;
                    do
                        literals += more = block[read++];
                    while (more == 255);
                }
                read += literals;
                if (read == block.Length)
                    return literals;
                read += 2;
                if ((token & 15) == 15)
                {
                    while (block[read++] == 255)
                    {
                    }
                }
            }
        }
    }

    [Fact]
    public void Damaged_blocks_are_refused_or_yield_no_more_than_fits()
    {
        var random = new Random(12);
        var block = Compressed(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("to be or not to be ", 40))));
        var target = new byte[760];
        for (var round = 0; round < 20_000; round++)
        {
            var damaged = block.ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Assert.InRange(Lz4Block.Decompress(damaged.AsSpan(0, random.Next(damaged.Length + 1)), target), -1, target.Length);
        }
        Assert.Equal(-1, Lz4Block.Decompress([], target));
        Assert.Equal(-1, Lz4Block.Decompress(block, target.AsSpan(0, 100)));
        Assert.Equal(-1, Lz4Block.Decompress([0x10, 1, 0, 0], target));
    }

    [Fact]
    public void Any_sequence_of_literals_and_matches_is_read_as_byte_by_byte()
    {
        var random = new Random(13);
        for (var round = 0; round < 3_000; round++)
        {
            var (block, expected) = Invented(random, 1 + random.Next(12));
            // Room enough, none to spare, and one byte too little; what lies behind the target stays as it is.
            foreach (var room in new[] { expected.Length + 100, expected.Length, expected.Length - 1 })
            {
                var memory = new byte[room + 64];
                memory.AsSpan(room).Fill(0xA5);
                var written = Lz4Block.Decompress(block, memory.AsSpan(0, room));
                Assert.Equal(room < expected.Length ? -1 : expected.Length, written);
                Assert.True(written < 0 || expected.AsSpan().SequenceEqual(memory.AsSpan(0, written)));
                Assert.Equal(-1, memory.AsSpan(room).IndexOfAnyExcept((byte)0xA5));
            }
        }
    }

    [Fact]
    public void A_block_can_be_read_only_as_far_as_needed_and_then_on()
    {
        var random = new Random(14);
        for (var round = 0; round < 500; round++)
        {
            var (block, expected) = Invented(random, 20);
            var target = new byte[expected.Length + random.Next(60)];
            var (read, written, wanted) = (0, 0, 0);
            while (written < expected.Length)
            {
                wanted = Math.Max(written, wanted) + random.Next(200);
                Assert.True(Lz4Block.DecompressOn(block, target, ref read, ref written, wanted));
                Assert.True(written >= Math.Min(wanted, expected.Length));
                Assert.True(expected.AsSpan(0, written).SequenceEqual(target.AsSpan(0, written)));
            }
            Assert.Equal((block.Length, expected.Length), (read, written));
        }
    }

    // Sequences of every kind: short and long literals, near and far matches, and those that reach into themselves.
    private static (byte[] Block, byte[] Bytes) Invented(Random random, int sequences)
    {
        var (block, bytes) = (new List<byte>(), new List<byte>());
        for (var i = 0; i < sequences; i++)
        {
            var literals = random.Next(random.Next(4) == 0 ? 600 : 20) + (i == 0 ? 1 : 0);
            var distance = 1 + random.Next(Math.Min(bytes.Count + literals, random.Next(2) == 0 ? 24 : 65535));
            var length = 4 + random.Next(random.Next(4) == 0 ? 700 : 20);
            AddLiterals(literals, Math.Min(length - 4, 15));
            block.AddRange([(byte)distance, (byte)(distance >> 8)]);
            AddMore(length - 4);
            for (var copied = 0; copied < length; copied++)
                bytes.Add(bytes[^distance]);
        }
        AddLiterals(5 + random.Next(30), 0);
        return ([.. block], [.. bytes]);

        void AddLiterals(int count, int lowBits)
        {
            block.Add((byte)(Math.Min(count, 15) << 4 | lowBits));
            AddMore(count);
            for (var literal = 0; literal < count; literal++)
            {
                bytes.Add((byte)random.Next(256));
                block.Add(bytes[^1]);
            }
        }

        void AddMore(int length)
        {
            if (length < 15)
                return;
            for (length -= 15; length >= 255; length -= 255)
                block.Add(255);
            block.Add((byte)length);
        }
    }

    private static byte[] Compressed(ReadOnlySpan<byte> bytes)
    {
        var target = new byte[Lz4Block.MaxCompressedLength(bytes.Length)];
        // Whatever the workspace holds from before changes nothing.
        return target[..Lz4Block.Compress(bytes, target, Workspace)];
    }

    private static byte[] Restored(byte[] block, int length)
    {
        var target = new byte[length];
        Assert.Equal(length, Lz4Block.Decompress(block, target));
        return target;
    }

    private static string Decompressed(byte[] block, int length) => Encoding.ASCII.GetString(Restored(block, length));
}
