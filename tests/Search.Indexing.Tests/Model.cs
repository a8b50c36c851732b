using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace Search.Indexing.Tests;

/// <summary>What an index must hold, kept in plain lists; and the comparison of a snapshot with it by every way of reading.</summary>
internal sealed class Model
{
    private static readonly ConditionalWeakTable<Document, ConcurrentDictionary<string, List<(string Term, int Position)>>> Analysed = [];

    private readonly Dictionary<string, Document> _documents = [];

    public int Count => _documents.Count;

    public void Apply(WriteBatch batch)
    {
        foreach (var operation in batch.Operations)
        {
            if (operation is WriteOperation.Put put)
                _documents[put.Document.Id] = put.Document;
            else if (operation is WriteOperation.Delete delete)
            {
                foreach (var id in _documents.Values.Where(d => Values(d, delete.Field).Contains(delete.Value)).Select(d => d.Id).ToList())
                    _documents.Remove(id);
            }
        }
    }

    public Model Copy()
    {
        var copy = new Model();
        foreach (var (id, document) in _documents)
            copy._documents.Add(id, document);
        return copy;
    }

    public void AssertEquals(IndexSnapshot snapshot)
    {
        var live = snapshot.Segments.SelectMany(s => Enumerable.Range(0, s.DocumentCount).Where(s.IsLive).Select(d => s.ReadStored(d).Id)).ToList();
        Assert.Equal(_documents.Keys.Order(StringComparer.Ordinal), live.Order(StringComparer.Ordinal));
        Assert.Equal(_documents.Count, snapshot.LiveDocumentCount);
        foreach (var segment in snapshot.Segments)
        {
            Assert.Equal(segment.LiveCount, Enumerable.Range(0, segment.DocumentCount).Count(segment.IsLive));
            AssertSegment(segment, snapshot.Schema);
        }
    }

    private void AssertSegment(SegmentReader segment, Schema schema)
    {
        var documents = Enumerable.Range(0, segment.DocumentCount).Where(segment.IsLive)
            .Select(d => (Number: d, Document: _documents[segment.ReadStored(d).Id])).ToList();
        foreach (var (number, document) in documents)
            AssertStored(segment.ReadStored(number), document, schema);
        foreach (var field in schema.Fields)
        {
            var expected = documents.ToDictionary(d => d.Number, d => Tokens(d.Document, field, schema));
            if (field.Indexed)
                AssertPostings(segment, field, expected);
            if (field.Kind == FieldKind.Text)
            {
                var norms = segment.Norms(field).ToArray();
                foreach (var (number, tokens) in expected)
                    Assert.Equal(LengthCode.Encode(tokens.Count), norms.Length == 0 ? 0 : norms[number]);
            }
            if (field is { Kind: FieldKind.Keyword, HasColumn: true })
                AssertKeywordColumn(segment, field, documents);
            if (field.Kind == FieldKind.Number)
                AssertNumberColumn(segment, field, documents);
        }
    }

    private static void AssertStored(StoredDocument stored, Document document, Schema schema)
    {
        foreach (var field in schema.Fields)
        {
            if (field.Kind == FieldKind.Number)
            {
                Assert.Equal(field.Stored ? Numbers(document, field.Name).Cast<long?>().FirstOrDefault() : null, stored.Number(field));
                continue;
            }
            var expected = field.Stored ? Values(document, field.Name) : [];
            Assert.Equal(expected, stored.Texts(field));
            Assert.Equal(expected.FirstOrDefault(), stored.Text(field));
        }
    }

    // Postings of deleted documents are there too until a merge; they are passed over here.
    private static void AssertPostings(SegmentReader segment, Field field, Dictionary<int, List<(string Term, int Position)>> tokens)
    {
        var expected = new SortedDictionary<byte[], Dictionary<int, List<int>>>(ByteOrder.Instance);
        foreach (var (document, list) in tokens)
        {
            foreach (var (term, position) in list)
            {
                var bytes = Encoding.UTF8.GetBytes(term);
                if (!expected.TryGetValue(bytes, out var postings))
                    expected.Add(bytes, postings = []);
                if (!postings.TryGetValue(document, out var positions))
                    postings.Add(document, positions = []);
                if (field.Kind == FieldKind.Text || positions.Count == 0)
                    positions.Add(position);
            }
        }
        if (segment.Terms(field) is not { } terms)
        {
            Assert.Empty(expected);
            return;
        }
        var actual = new SortedDictionary<byte[], Dictionary<int, List<int>>>(ByteOrder.Instance);
        var cursor = segment.CreatePostingsCursor();
        var walk = terms.EnumerateFrom([]);
        var (count, occurrences, withField) = (0L, 0L, new HashSet<int>());
        while (walk.MoveNext())
        {
            count++;
            occurrences += walk.Info.TotalTermFrequency;
            Assert.True(terms.TryFind(walk.Term, out var found));
            Assert.True(walk.Info == found);
            cursor.Reset(field, walk.Info);
            Assert.Equal(-1, cursor.Document);
            Assert.Equal(walk.Info.DocumentFrequency, cursor.Cost);
            var (seen, sum) = (0, 0L);
            while (cursor.Next() != PostingsCursor.NoMoreDocuments)
            {
                seen++;
                sum += cursor.Frequency;
                withField.Add(cursor.Document);
                if (!segment.IsLive(cursor.Document))
                    continue;
                if (!actual.TryGetValue(walk.Term.ToArray(), out var postings))
                    actual.Add(walk.Term.ToArray(), postings = []);
                var positions = field.HasPositions ? cursor.Positions().ToArray().ToList() : [.. new int[cursor.Frequency]];
                Assert.True(cursor.Frequency == positions.Count);
                postings.Add(cursor.Document, positions);
            }
            Assert.Equal((walk.Info.DocumentFrequency, walk.Info.TotalTermFrequency), (seen, sum));
        }
        Assert.Equal((count, occurrences, withField.Count), (terms.TermCount, terms.TotalTermFrequency, terms.DocumentCount));
        Assert.True(expected.Keys.SequenceEqual(actual.Keys, ByteOrder.Instance));
        foreach (var (term, postings) in expected)
        {
            Assert.True(postings.Keys.Order().SequenceEqual(actual[term].Keys));
            foreach (var (document, positions) in postings)
                Assert.True(field.HasPositions ? positions.SequenceEqual(actual[term][document]) : positions.Count == actual[term][document].Count);
        }
    }

    private static void AssertKeywordColumn(SegmentReader segment, Field field, List<(int Number, Document Document)> documents)
    {
        if (segment.KeywordColumn(field) is not { } column)
        {
            Assert.All(documents, d => Assert.Empty(Values(d.Document, field.Name)));
            return;
        }
        Assert.Equal(column.MaxValuesPerDocument > 1, column.IsMultiValued);
        Assert.True(field.MultiValued || !column.IsMultiValued);
        for (var ordinal = 0; ordinal < column.ValueCount; ordinal++)
        {
            Assert.Equal(ordinal, column.Find(Encoding.UTF8.GetBytes(column.Value(ordinal))));
            if (ordinal > 0)
                Assert.True(column.ValueBytes(ordinal - 1).SequenceCompareTo(column.ValueBytes(ordinal)) < 0);
        }
        Assert.True(column.Find("\uffff no such value"u8) < 0);
        var buffer = new int[column.MaxValuesPerDocument];
        foreach (var (number, document) in documents)
        {
            var expected = Values(document, field.Name).Distinct().Order(StringComparer.Ordinal).ToList();
            var count = column.ReadOrdinals(number, buffer);
            Assert.Equal(expected, buffer.Take(count).Select(column.Value));
            Assert.Equal(count == 0 ? -1 : buffer[0], column.FirstOrdinal(number));
        }
    }

    private static void AssertNumberColumn(SegmentReader segment, Field field, List<(int Number, Document Document)> documents)
    {
        if (segment.NumberColumn(field) is not { } column)
        {
            Assert.All(documents, d => Assert.Empty(Numbers(d.Document, field.Name)));
            return;
        }
        var run = new long[segment.DocumentCount];
        column.Read(0, run, missing: 424242);
        foreach (var (number, document) in documents)
        {
            var has = column.TryRead(number, out var value);
            Assert.Equal(Numbers(document, field.Name), has ? [value] : []);
            Assert.Equal(has ? value : 424242, run[number]);
            Assert.True(!has || value >= column.Min && value <= column.Max);
        }
    }

    // Documents are compared again and again while they live on; their text is analysed once.
    private static List<(string Term, int Position)> Tokens(Document document, Field field, Schema schema) =>
        Analysed.GetOrCreateValue(document).GetOrAdd(field.Name, _ => Analyse(document, field, schema));

    private static List<(string Term, int Position)> Analyse(Document document, Field field, Schema schema)
    {
        var tokens = new List<(string, int)>();
        if (field.Kind != FieldKind.Text)
            return [.. Values(document, field.Name).Select(v => (v, 0))];
        var source = field.StemsOf is { } name ? schema[name] : field;
        var first = 0;
        foreach (var value in Values(document, source.Name))
        {
            var last = -1;
            using var stream = source.Analyzer!.Analyze(value);
            while (stream.MoveNext())
                tokens.Add(((field == source ? stream.Word : stream.Stem).ToString(), first + (last = stream.Position)));
            first += last + 1 + 100;
        }
        return tokens;
    }

    private static List<string> Values(Document document, string field) =>
        field == Schema.IdField ? [document.Id] : [.. document.Strings.Where(s => s.Field == field).Select(s => s.Value)];

    private static List<long> Numbers(Document document, string field) => [.. document.Numbers.Where(n => n.Field == field).Select(n => n.Value)];

    private sealed class ByteOrder : IComparer<byte[]>, IEqualityComparer<byte[]>
    {
        public static ByteOrder Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] bytes) => bytes.Length;
    }
}
