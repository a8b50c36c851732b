using System.Text;
using Search.Analysis;

namespace Search.Indexing.Tests;

/// <summary>A segment of one text field, laid out posting by posting.</summary>
internal sealed class ASegment : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SegmentCore _core;

    public ASegment(int documents, SortedDictionary<string, SortedDictionary<int, int[]>> postings, byte[] codes)
    {
        using var writer = new SegmentWriter(_folder.Path, "s00000001");
        writer.Norms.Write(Body.Ordinal, codes);
        writer.Terms.BeginField(Body.Ordinal, hasPositions: true);
        foreach (var (term, list) in postings)
        {
            writer.Postings.BeginTerm(hasPositions: true);
            foreach (var (document, positions) in list)
                writer.Postings.Add(document, positions.Length, codes[document], positions);
            writer.Terms.Add(Encoding.UTF8.GetBytes(term), writer.Postings.EndTerm());
        }
        writer.Terms.EndField(postings.Values.SelectMany(p => p.Keys).Distinct().Count());
        Info = writer.Complete(documents);
        _core = new SegmentCore(_folder.Path, Info, Schema);
        Reader = new SegmentReader(_core, live: null, documents);
    }

    public static Schema Schema { get; } = new(Field.Text("body", TextAnalyzer.Words));

    public static Field Body => Schema["body"];

    public SegmentInfo Info { get; }

    public SegmentReader Reader { get; }

    public TermInfo Find(string term) => Reader.Terms(Body)!.TryFind(Encoding.UTF8.GetBytes(term), out var info) ? info : throw new InvalidOperationException(term);

    /// <summary>The payload of one of the files.</summary>
    public byte[] Payload(string suffix)
    {
        var file = _core.Files.Single(f => f.Path.EndsWith('.' + suffix));
        return file.Span(0, (int)file.PayloadLength).ToArray();
    }

    public void Dispose()
    {
        _core.Release();
        _folder.Dispose();
    }
}
