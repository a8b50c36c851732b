using System.Text;

namespace Search.Indexing.Tests;

public sealed class TextInversionTests
{
    [Fact]
    public void A_segment_is_the_same_however_many_threads_invert_its_texts()
    {
        using var folder = new TemporaryFolder();
        var names = new[] { 1, 2, 5 }.Select(inverters =>
        {
            var random = new Random(4);
            var buffer = new DocumentBuffer(News.Schema, inverters);
            for (var i = 0; i < 80; i++)
                buffer.Put(News.Draw(random, i.ToString(System.Globalization.CultureInfo.InvariantCulture)).Add("body", News.Words(random, 3000)));
            return buffer.WriteTo(folder.Path, $"s0000000{inverters}").Segment;
        }).ToList();
        foreach (var (suffix, seal) in names[0].Files)
        {
            var first = File.ReadAllBytes(folder.File(SegmentInfo.FileName(names[0].Name, suffix)));
            Assert.Equal(seal.Length, first.Length);
            foreach (var other in names.Skip(1))
                Assert.Equal(first, File.ReadAllBytes(folder.File(SegmentInfo.FileName(other.Name, suffix))));
        }
    }

    [Fact]
    public void Postings_are_the_same_however_few_words_are_moved_in_a_round_and_however_many_rounds_are_under_way()
    {
        var texts = Inverted(News.Words(new Random(5), 2000), News.Words(new Random(6), 500), "", "one only-here");
        Assert.Equal(Postings(texts, "title"), Postings(texts, "title", threads: 3, movedAtOnce: 1));
        Assert.Equal(Postings(texts, "title.stem"), Postings(texts, "title.stem", threads: 2, movedAtOnce: 200));
    }

    [Fact]
    public void The_rest_of_an_overlong_word_has_no_stem_though_the_same_word_alone_has()
    {
        var texts = Inverted("running " + new string('a', 255) + "running walks");
        Assert.Equal([new string('a', 255) + " 0: 1", "running 0: 0 2", "walks 0: 3"], Postings(texts, "title"));
        Assert.Equal(["run", "running", "walk"], Postings(texts, "title.stem").Select(line => line.Split(' ')[0]).Where(term => term.Length < 10));
    }

    [Fact]
    public void Words_that_share_their_first_sixteen_bytes_stay_apart_and_in_order()
    {
        var texts = Inverted("sixteencharacter sixteencharacters sixteencharacterization sixteenc sixteencharacters");
        Assert.Equal(["sixteenc 0: 3", "sixteencharacter 0: 0", "sixteencharacterization 0: 2", "sixteencharacters 0: 1 4"], Postings(texts, "title"));
    }

    private static IReadOnlyList<InvertedText> Inverted(params string[] texts)
    {
        var inversion = new TextInversion(News.Schema, inverterCount: 1);
        for (var document = 0; document < texts.Length; document++)
        {
            inversion.Add(News.Schema["title"], document, texts[document]);
            inversion.EndDocument();
        }
        return inversion.Finish(News.Schema["title"]);
    }

    // A line for each term and document.
    private static List<string> Postings(IReadOnlyList<InvertedText> texts, string name, int threads = 1, int movedAtOnce = 1 << 20)
    {
        using var folder = new TemporaryFolder();
        const int documents = 4;
        var field = News.Schema[name];
        SegmentInfo info;
        using (var writer = new SegmentWriter(folder.Path, "s00000001"))
        {
            var postings = new TextPostings(texts, documents, threads, movedAtOnce);
            if (field.StemsOf is null)
                postings.WriteWordsTo(writer, field);
            else
                postings.WriteStemsTo(writer, field);
            info = writer.Complete(documents);
        }
        var core = new SegmentCore(folder.Path, info, News.Schema);
        var reader = new SegmentReader(core, live: null, documents);
        var cursor = reader.CreatePostingsCursor();
        var lines = new List<string>();
        var terms = reader.Terms(field)!.EnumerateFrom([]);
        while (terms.MoveNext())
        {
            cursor.Reset(field, terms.Info);
            while (cursor.Next() is < PostingsCursor.NoMoreDocuments and var document)
            {
                var places = field.HasPositions ? string.Join(' ', cursor.Positions().ToArray()) : $"×{cursor.Frequency}";
                lines.Add($"{Encoding.UTF8.GetString(terms.Term)} {document}: {places}");
            }
        }
        core.Release();
        return lines;
    }
}
