using System.Text;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Holds the invariants of one field's terms, postings and positions against its content. Not safe for use by several threads at once.</summary>
internal sealed class TermsCheck(SegmentReader segment, Field field, FieldTerms terms, Action<string> report, CancellationToken cancellation)
{
    private const int CancellationInterval = 1024;

    private readonly PostingsCursor _cursor = segment.CreatePostingsCursor();
    private readonly long[] _lengths = new long[segment.DocumentCount];
    private readonly ulong[] _withField = new ulong[Bitmap.WordCount(segment.DocumentCount)];

    public void Run()
    {
        var walk = terms.EnumerateFrom([]);
        var last = new ByteBuffer();
        var (count, occurrences) = (0L, 0L);
        while (walk.MoveNext())
        {
            if (count % CancellationInterval == 0)
                cancellation.ThrowIfCancellationRequested();
            if (count++ > 0 && last.Written.SequenceCompareTo(walk.Term) >= 0)
                Report(walk.Term, "does not stand after the one before it");
            if (!terms.TryFind(walk.Term, out var found) || found != walk.Info)
                Report(walk.Term, "is not found where it stands");
            last.Clear();
            last.Write(walk.Term);
            occurrences += walk.Info.TotalTermFrequency;
            CheckPostings(walk.Term, walk.Info);
        }
        if (count != terms.TermCount)
            report($"field '{field.Name}' has {count} terms, not {terms.TermCount}.");
        if (occurrences != terms.TotalTermFrequency)
            report($"field '{field.Name}' has {occurrences} occurrences, not {terms.TotalTermFrequency}.");
        if (Bitmap.Count(_withField) is var documents && documents != terms.DocumentCount)
            report($"field '{field.Name}' is in {documents} documents, not {terms.DocumentCount}.");
        CheckNorms();
    }

    private void CheckPostings(ReadOnlySpan<byte> term, in TermInfo info)
    {
        _cursor.Reset(field, info);
        var norms = segment.Norms(field);
        var (documents, occurrences, last) = (0, 0L, -1);
        while (_cursor.Next() is < PostingsCursor.NoMoreDocuments and var document)
        {
            documents++;
            occurrences += _cursor.Frequency;
            if (document <= last || document >= segment.DocumentCount)
            {
                Report(term, $"has document {document} after {last}, of {segment.DocumentCount}");
                return;
            }
            last = document;
            _lengths[document] += _cursor.Frequency;
            Bitmap.Set(_withField, document);
            if (_cursor.SeekBlock(document) < document)
                Report(term, $"has skip data that does not reach document {document}");
            var code = norms.IsEmpty ? PostingsFormat.NoLengthCode : norms[document];
            if (!Bounds(_cursor.BlockImpacts, _cursor.Frequency, code) || !Bounds(_cursor.RunImpacts, _cursor.Frequency, code)
                || !Bounds(_cursor.ListImpacts, _cursor.Frequency, code))
                Report(term, $"has impacts that do not bound document {document}");
            if (terms.HasPositions)
                CheckPositions(term, document);
        }
        if (documents != info.DocumentFrequency || occurrences != info.TotalTermFrequency)
            Report(term, $"has {documents} documents and {occurrences} occurrences, not {info.DocumentFrequency} and {info.TotalTermFrequency}");
    }

    private void CheckPositions(ReadOnlySpan<byte> term, int document)
    {
        var positions = _cursor.Positions();
        if (positions.Length != _cursor.Frequency)
            Report(term, $"has {positions.Length} positions in document {document}, not {_cursor.Frequency}");
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] < (i == 0 ? 0 : positions[i - 1]))
                Report(term, $"has positions out of order in document {document}");
        }
    }

    // Every occurrence of every term is a token of its document, so their sum is the length that the norm encodes.
    private void CheckNorms()
    {
        var norms = segment.Norms(field);
        for (var document = 0; document < Math.Min(norms.Length, _lengths.Length); document++)
        {
            if (LengthCode.Encode((int)_lengths[document]) != norms[document])
                report($"document {document} has {_lengths[document]} tokens in field '{field.Name}', not what its norm {norms[document]} says.");
        }
    }

    private static bool Bounds(ReadOnlySpan<Impact> impacts, int frequency, byte code)
    {
        foreach (var impact in impacts)
        {
            if (impact.Frequency >= frequency && impact.LengthCode <= code)
                return true;
        }
        return false;
    }

    private void Report(ReadOnlySpan<byte> term, string problem) =>
        report($"term '{Encoding.UTF8.GetString(term)}' of field '{field.Name}' {problem}.");
}
