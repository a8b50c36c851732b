namespace Search.Indexing.Tests;

/// <summary>The worked examples in the comments of the formats.</summary>
public sealed class FormatExampleTests
{
    [Fact]
    public void Norms_file_of_five_bytes_is_105_bytes_long()
    {
        using var folder = new TemporaryFolder();
        using (var file = new SearchFileWriter(folder.File("f"), NormsFormat.Name, NormsFormat.Version))
        {
            file.Write(new byte[5]);
            file.Complete();
        }
        var bytes = File.ReadAllBytes(folder.File("f"));
        Assert.Equal(105, bytes.Length);
        Assert.Equal("89535243480D0A1A" + "0100" + "0100" + "6E6F726D7300", Convert.ToHexString(bytes.AsSpan(0, 18)));
        Assert.Equal("0500000000000000", Convert.ToHexString(bytes.AsSpan(73, 8)));
        Assert.Equal("53524348", Convert.ToHexString(bytes.AsSpan(97, 4)));
    }

    [Fact]
    public void Terms_share_their_beginnings()
    {
        using var folder = new TemporaryFolder();
        using (var terms = new TermsWriter(folder.File("f")))
        {
            terms.BeginField(1, hasPositions: false);
            terms.Add("war"u8, new TermInfo { DocumentFrequency = 3, TotalTermFrequency = 5, PostingsOffset = 0, PositionsOffset = -1 });
            terms.Add("warm"u8, new TermInfo { DocumentFrequency = 1, TotalTermFrequency = 1, PostingsOffset = 7, PositionsOffset = -1 });
            terms.EndField(3);
            terms.Complete();
        }
        Assert.Equal("08" + "0003776172" + "03016D" + "030200" + "010007", Payload(folder, TermsFormat.Name, TermsFormat.HeadLength, 15));
    }

    [Fact]
    public void Keyword_column_holds_starts_values_and_ordinals()
    {
        using var folder = new TemporaryFolder();
        using (var keywords = new KeywordsWriter(folder.File("f")))
        {
            keywords.BeginField();
            keywords.AddValue("a"u8);
            keywords.AddValue("b"u8);
            keywords.EndSingle(1, [2, 0, 1]);
            keywords.Complete();
        }
        // Starts 0, 1, 2 of two bits, lowest first, are 0b10_01_00; ordinals 2, 0, 1 are 0b01_00_10.
        Assert.Equal("24" + "0000000000000000" + "6162", Payload(folder, KeywordsFormat.Name, KeywordsFormat.HeadLength, 11));
        Assert.Equal("12" + "0000000000000000", Payload(folder, KeywordsFormat.Name, KeywordsFormat.HeadLength + 16, 9));
    }

    [Fact]
    public void Number_column_holds_what_values_exceed_the_least_by()
    {
        using var folder = new TemporaryFolder();
        using (var numbers = new NumbersWriter(folder.File("f")))
        {
            numbers.Write(1, [100, 0, 103], [0b101]);
            numbers.Complete();
        }
        Assert.Equal("6400000000000000" + "6700000000000000" + "0200000000000000" + "0200000000000000" + "0500000000000000" + "30", Payload(folder, NumbersFormat.Name, 0, 41));
    }

    [Fact]
    public void Stored_block_holds_lengths_and_values()
    {
        using var folder = new TemporaryFolder();
        using (var stored = new StoredWriter(folder.File("f")))
        {
            stored.Add([0x00, 0x02, 0x61, 0x37, 0x02, 0x01]);
            stored.Complete();
        }
        // Eight bytes do not get smaller by compressing.
        Assert.Equal("08000000" + "0106" + "000261370201", Payload(folder, StoredFormat.Name, 0, 12));
    }

    [Fact]
    public void Live_documents_are_bits()
    {
        using var folder = new TemporaryFolder();
        LiveDocumentsWriter.Write(folder.File("f"), 3, [0b101]);
        Assert.Equal("0300000000000000" + "0200000000000000" + "0500000000000000", Payload(folder, LiveDocumentsFormat.Name, 0, 24));
    }

    [Fact]
    public void Manifest_of_an_empty_index_is_its_field()
    {
        using var folder = new TemporaryFolder();
        ManifestWriter.Replace(folder.Path, new Manifest(new Schema(), 5, 5, 0, 1, []));
        File.Move(folder.File(ManifestFormat.FileName), folder.File("f"));
        Assert.Equal("05050001" + "010269640" + "10D0000" + "00", Payload(folder, ManifestFormat.Name, 0, 13));
    }

    private static string Payload(TemporaryFolder folder, string format, int from, int length)
    {
        using var file = SearchFileReader.Open(folder.File("f"), format, 1);
        return Convert.ToHexString(file.Span(from, length));
    }
}
