using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Finds the best documents of an exact phrase: meets its terms' blocks, and reads positions only where the phrase could still matter.</summary>
/// <remarks>A phrase is not more frequent than any of its terms in the same text, so the least of their bounds bounds it.</remarks>
internal sealed class PhraseCollector
{
    private readonly PostingsCursor[] _terms;
    private readonly PostingsCursor[] _byCost;
    private readonly PhraseMatcher _matcher;
    private readonly SegmentReader _reader;
    private readonly Field _field;
    private readonly Bm25Scorer _scorer;
    private readonly int[] _blockEnds;
    private readonly float[] _blockBounds;
    private readonly int[][] _places;
    private readonly int[] _moved;
    private readonly int[] _documents = new int[TopRun.BatchLength];
    private readonly int[] _common = new int[PostingsBlocks.PlacesLength];
    private readonly int[] _frequencies = new int[TopRun.BatchLength];
    private readonly int[] _leastFrequencies = new int[TopRun.BatchLength];

    /// <summary>Prepares a walk.</summary>
    /// <param name="terms">The postings of the phrase's distinct terms, before their first documents.</param>
    /// <param name="byCost">The same, the rarest first.</param>
    /// <param name="matcher">Finds the phrase in their positions; without slop.</param>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The field.</param>
    /// <param name="scorer">The phrase's scorer.</param>
    public PhraseCollector(
        PostingsCursor[] terms, PostingsCursor[] byCost, PhraseMatcher matcher, SegmentReader reader, Field field, Bm25Scorer scorer)
    {
        _terms = terms;
        _byCost = byCost;
        _matcher = matcher;
        _reader = reader;
        _field = field;
        _scorer = scorer;
        _blockEnds = new int[terms.Length];
        _blockEnds.AsSpan().Fill(-1);
        _blockBounds = new float[terms.Length];
        _moved = new int[terms.Length];
        _places = new int[terms.Length][];
        for (var i = 0; i < terms.Length; i++)
            _places[i] = new int[PostingsBlocks.PlacesLength];
    }

    /// <summary>Offers every match that may still be among the first to the run.</summary>
    public void Collect(TopRun run)
    {
        var leader = _byCost[0];
        var document = leader.Next();
        while (document != DocumentCursor.NoMoreDocuments)
        {
            run.ThrowIfCancelled();
            if (!TrySkip(document, run.Minimum, out var end) && !TryMeet(run, document, out end))
                return;
            document = end == DocumentCursor.NoMoreDocuments ? end : leader.Document > end ? leader.Document : leader.AdvanceTo(end + 1);
        }
    }

    // Whether a term's block that holds the document falls short of the minimum, and where it ends.
    private bool TrySkip(int document, float minimum, out int end)
    {
        end = -1;
        if (minimum <= 0)
            return false;
        for (var i = 0; i < _byCost.Length; i++)
        {
            if (document > _blockEnds[i])
            {
                _blockEnds[i] = _byCost[i].SeekBlock(document);
                _blockBounds[i] = _scorer.Bound(_byCost[i].BlockImpacts);
            }
            if (_blockBounds[i] < minimum)
                end = Math.Max(end, _blockEnds[i]);
        }
        return end >= 0;
    }

    // Offers what matches in the stretch that the terms' blocks have in common; false when a term has no documents left.
    private bool TryMeet(TopRun run, int document, out int end)
    {
        end = DocumentCursor.NoMoreDocuments;
        foreach (var term in _byCost)
        {
            if (term.Document < document && term.AdvanceTo(document) == DocumentCursor.NoMoreDocuments)
                return false;
            if (term.RemainingDocuments.IsEmpty)
                return false;
            end = Math.Min(end, term.RemainingDocuments[^1]);
        }
        var count = Intersect(end);
        if (count > 0)
            Offer(run, count);
        return true;
    }

    // Finds the documents through the end that all terms have, and their places in the terms' blocks.
    private int Intersect(int end)
    {
        var leading = _byCost[0].RemainingDocuments;
        var count = leading[^1] <= end ? leading.Length : Ascending.FirstNotBelow(leading, end + 1);
        leading[..count].CopyTo(_documents);
        for (var i = 0; i < count; i++)
            _places[0][i] = i;
        for (var i = 1; i < _byCost.Length && count > 0; i++)
        {
            count = BlockIntersection.Find(_documents.AsSpan(0, count), _byCost[i].RemainingDocuments, _common, _places[i]);
            Pick(_documents, count);
            for (var earlier = 0; earlier < i; earlier++)
                Pick(_places[earlier], count);
        }
        return count;
    }

    private void Pick(int[] values, int count)
    {
        for (var i = 0; i < count; i++)
            values[i] = values[_common[i]];
    }

    private void Offer(TopRun run, int count)
    {
        ReadLeastFrequencies(count);
        _moved.AsSpan().Clear();
        var norms = _reader.Norms(_field);
        var (minimum, least) = (0f, 0.0);
        for (var i = 0; i < count; i++)
        {
            var document = _documents[i];
            if (run.Minimum > minimum)
            {
                minimum = run.Minimum;
                least = _scorer.LeastSaturation(minimum);
            }
            if (_scorer.Saturation(_leastFrequencies[i], norms[document]) < least || !run.Accepts(document))
                continue;
            for (var term = 0; term < _byCost.Length; term++)
            {
                _byCost[term].MoveBy(_places[term][i] - _moved[term]);
                _moved[term] = _places[term][i];
            }
            var frequency = _matcher.Frequency(_terms, countAll: true);
            if (frequency > 0)
                run.Offer(document, _scorer.Score(frequency, norms[document]));
        }
    }

    private void ReadLeastFrequencies(int count)
    {
        _byCost[0].ReadFrequencies(_places[0].AsSpan(0, count), _leastFrequencies);
        for (var term = 1; term < _byCost.Length; term++)
        {
            _byCost[term].ReadFrequencies(_places[term].AsSpan(0, count), _frequencies);
            for (var i = 0; i < count; i++)
                _leastFrequencies[i] = Math.Min(_leastFrequencies[i], _frequencies[i]);
        }
    }
}
