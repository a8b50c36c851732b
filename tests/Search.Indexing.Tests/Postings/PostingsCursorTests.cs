namespace Search.Indexing.Tests;

public sealed class PostingsCursorTests
{
    private const int DocumentCount = 60_000;

    public static TheoryData<int> Frequencies => [1, 2, 3, 127, 128, 129, 255, 256, 257, 1000, 20_000];

    [Theory, MemberData(nameof(Frequencies))]
    public void Any_walk_agrees_with_the_plain_list(int documents)
    {
        var random = new Random(documents);
        var codes = Codes(random);
        var list = Draw(random, documents);
        using var segment = new ASegment(DocumentCount, new() { ["word"] = list, ["x"] = Draw(random, 200) }, codes);
        var cursor = segment.Reader.CreatePostingsCursor();
        var numbers = list.Keys.ToArray();
        for (var round = 0; round < 20; round++)
        {
            cursor.Reset(ASegment.Body, segment.Find("x"));
            cursor.AdvanceTo(random.Next(DocumentCount));
            cursor.Reset(ASegment.Body, segment.Find("word"));
            Assert.Equal(-1, cursor.Document);
            Assert.Equal(documents, cursor.Cost);
            for (var at = -1; cursor.Document != PostingsCursor.NoMoreDocuments;)
            {
                switch (random.Next(round == 0 ? 1 : 5))
                {
                    case 0:
                        at++;
                        cursor.Next();
                        break;
                    case 1:
                        var target = cursor.Document + 1 + random.Next(round % 2 == 0 ? 50 : 5000);
                        at = numbers.Count(n => n < target);
                        cursor.AdvanceTo(target);
                        break;
                    case 2:
                        at = (at < 0 ? 0 : at / 128 + 1) * 128;
                        cursor.NextBlock();
                        break;
                    default:
                        AssertBlock(cursor, numbers, list, codes, cursor.Document + 1 + random.Next(6000));
                        break;
                }
                if (at >= 0)
                    AssertAt(cursor, numbers, list, at);
            }
            Assert.Equal(PostingsCursor.NoMoreDocuments, cursor.Next());
            Assert.Equal(PostingsCursor.NoMoreDocuments, cursor.NextBlock());
            Assert.True(cursor.RemainingDocuments.IsEmpty);
        }
    }

    [Theory, MemberData(nameof(Frequencies))]
    public void Impacts_bound_every_posting_and_none_is_beaten_by_another(int documents)
    {
        var random = new Random(documents);
        var codes = Codes(random);
        var list = Draw(random, documents);
        using var segment = new ASegment(DocumentCount, new() { ["word"] = list }, codes);
        var cursor = segment.Reader.CreatePostingsCursor();
        cursor.Reset(ASegment.Body, segment.Find("word"));

        AssertImpacts(cursor.ListImpacts, list.Select(p => new Impact(p.Value.Length, codes[p.Key])));
    }

    [Fact]
    public void Positions_are_the_same_again_when_a_walk_begins_anew()
    {
        var list = Draw(new Random(8), 300);
        using var segment = new ASegment(DocumentCount, new() { ["word"] = list }, Codes(new Random(8)));
        var cursor = segment.Reader.CreatePostingsCursor();
        cursor.Reset(ASegment.Body, segment.Find("word"));
        foreach (var target in new[] { 100, 20, 100, 0 })
        {
            cursor.Restart();
            Assert.True(cursor.Document == -1 && cursor.AdvanceTo(list.Keys.ElementAt(target)) == list.Keys.ElementAt(target));
            Assert.True(cursor.Positions().SequenceEqual(list.Values.ElementAt(target)));
        }
    }

    [Theory, MemberData(nameof(Frequencies))]
    public void Positions_may_be_asked_for_at_places_left_behind(int documents)
    {
        var random = new Random(documents);
        var list = Draw(random, documents);
        using var segment = new ASegment(DocumentCount, new() { ["word"] = list }, Codes(random));
        var cursor = segment.Reader.CreatePostingsCursor();
        cursor.Reset(ASegment.Body, segment.Find("word"));
        var positions = list.Values.ToArray();
        for (var (place, read) = (0, 0); place < documents; place += random.Next(1, 300))
        {
            cursor.AdvanceTo(list.Keys.ElementAt(place));
            Assert.Equal(place, cursor.Place);
            for (; read < place; read += random.Next(1, 20))
                Assert.True(cursor.PositionsAt(read).SequenceEqual(positions[read]));
            Assert.True(cursor.Positions().SequenceEqual(positions[place]));
            Assert.Equal(positions[place].Length, cursor.Frequency);
            Assert.Equal(list.Keys.ElementAt(place), cursor.Document);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(400)]
    public void Frequencies_are_read_at_places_of_the_list_wherever_the_cursor_stands(int length)
    {
        var random = new Random(length);
        var list = Draw(random, length);
        using var segment = new ASegment(DocumentCount, new() { ["word"] = list }, Codes(random));
        var cursor = segment.Reader.CreatePostingsCursor();
        cursor.Reset(ASegment.Body, segment.Find("word"));
        foreach (var share in (double[])[0, 0.02, 0.5, 1])
        {
            int[] places = [.. Enumerable.Range(0, length).Where(_ => random.NextDouble() < share)];
            int[] expected = [.. places.Select(place => list.Values.ElementAt(place).Length)];
            var document = cursor.Next();
            cursor.ReadFrequenciesAt(places);
            Assert.Equal(expected, places);
            Assert.Equal(document, cursor.Document);
        }
    }

    [Fact]
    public void Positions_are_asked_for_only_where_they_are_kept()
    {
        using var segment = new ASegment(3, new() { ["word"] = new() { [1] = [4] } }, [0, 1, 0]);
        var cursor = segment.Reader.CreatePostingsCursor();
        cursor.Reset(ASegment.Body, segment.Find("word") with { PositionsOffset = -1 });
        cursor.Next();
        Assert.Throws<InvalidOperationException>(() => { _ = cursor.Positions(); });
    }

    [Fact]
    public void Files_hold_the_worked_examples_of_their_formats()
    {
        var codes = new byte[6];
        (codes[3], codes[5]) = (20, 30);
        using var segment = new ASegment(6, new() { ["a"] = new() { [3] = [9], [5] = [1, 2, 3, 4] }, ["b"] = new() { [3] = [4, 9], [5] = [300] } }, codes);

        byte[] list = [0x07, 0x02, 0x00, 0x14, 0x02, 0x1E, 0x05, 0x03, 0x07, 0x02, 0x02];
        Assert.Equal(list, segment.Payload(PostingsFormat.Suffix)[..list.Length]);
        byte[] chunk = [0x04, 0x05, 0xAC, 0x02];
        Assert.Equal(chunk, segment.Payload(PositionsFormat.Suffix)[^chunk.Length..]);
    }

    private static void AssertAt(PostingsCursor cursor, int[] numbers, SortedDictionary<int, int[]> list, int at)
    {
        if (at >= numbers.Length)
        {
            Assert.Equal(PostingsCursor.NoMoreDocuments, cursor.Document);
            return;
        }
        Assert.Equal(numbers[at], cursor.Document);
        var remaining = Math.Min(numbers.Length, (at / 128 + 1) * 128) - at;
        // Before anything else has the block's frequencies decoded.
        AssertFrequencies(cursor, numbers, list, at, remaining);
        Assert.Equal(list[numbers[at]].Length, cursor.Frequency);
        Assert.True(cursor.Positions().SequenceEqual(list[numbers[at]]));
        if (at % 50 != 0)
            return;
        Assert.True(cursor.RemainingDocuments.SequenceEqual(numbers.AsSpan(at, remaining)));
        Assert.Equal(numbers.Skip(at).Take(remaining).Select(n => list[n].Length), cursor.RemainingFrequencies.ToArray());
    }

    private static void AssertFrequencies(PostingsCursor cursor, int[] numbers, SortedDictionary<int, int[]> list, int at, int remaining)
    {
        int[] few = [0, remaining / 2, remaining - 1];
        int[][] asked = at % 3 == 0 ? [few, [.. Enumerable.Range(0, remaining)]] : [[], few];
        foreach (var places in asked)
        {
            var frequencies = places.ToArray();
            cursor.ReadFrequencies(frequencies, frequencies);
            Assert.Equal(places.Select(place => list[numbers[at + place]].Length), frequencies);
        }
    }

    private static void AssertBlock(PostingsCursor cursor, int[] numbers, SortedDictionary<int, int[]> list, byte[] codes, int target)
    {
        var before = cursor.Document;
        var first = numbers.Count(n => n < target);
        var last = cursor.SeekBlock(target);
        Assert.Equal(before, cursor.Document);
        if (first == numbers.Length)
        {
            Assert.Equal(PostingsCursor.NoMoreDocuments, last);
            Assert.True(cursor.BlockImpacts.IsEmpty);
            Assert.Equal(PostingsCursor.NoMoreDocuments, cursor.SeekRun(target));
            Assert.True(cursor.RunImpacts.IsEmpty);
            return;
        }
        var run = numbers.Length <= 32 * 128 ? numbers : numbers[(first / 4096 * 4096)..Math.Min(numbers.Length, (first / 4096 + 1) * 4096)];
        Assert.Equal(run[^1], cursor.SeekRun(target));
        AssertImpacts(cursor.RunImpacts, run.Select(n => new Impact(list[n].Length, codes[n])));
        Assert.Equal(last, cursor.SeekBlock(target));
        var block = numbers.Skip(first / 128 * 128).Take(128).ToList();
        Assert.Equal(block[^1], last);
        AssertImpacts(cursor.BlockImpacts, block.Select(n => new Impact(list[n].Length, codes[n])));
    }

    private static void AssertImpacts(ReadOnlySpan<Impact> actual, IEnumerable<Impact> postings)
    {
        var all = postings.Distinct().ToList();
        var competitive = all.Where(i => !all.Any(o => o != i && o.Frequency >= i.Frequency && o.LengthCode <= i.LengthCode)).OrderBy(i => i.Frequency);
        Assert.Equal(competitive, actual.ToArray());
    }

    private static byte[] Codes(Random random) => [.. Enumerable.Range(0, DocumentCount).Select(_ => LengthCode.Encode(random.Next(1, 2000)))];

    private static SortedDictionary<int, int[]> Draw(Random random, int documents)
    {
        var list = new SortedDictionary<int, int[]>();
        // Half of the documents stand close together, so that both dense and sparse blocks come up.
        while (list.Count < documents)
            list.TryAdd(list.Count < documents / 2 ? random.Next(documents) : random.Next(DocumentCount), Positions());
        return list;

        int[] Positions()
        {
            var positions = new int[random.Next(20) == 0 ? random.Next(1, 400) : random.Next(1, 4)];
            for (int i = 0, position = random.Next(300); i < positions.Length; i++, position += random.Next(1, random.Next(2) == 0 ? 5 : 5000))
                positions[i] = position;
            return positions;
        }
    }
}
