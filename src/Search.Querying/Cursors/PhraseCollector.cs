using Search.Indexing;

namespace Search.Querying;

/// <summary>Finds the best documents of an exact phrase: meets its terms' blocks, and reads positions only where the phrase could still matter.</summary>
/// <remarks>
/// A phrase is not more frequent than any of its terms in the same text, so each term's frequency bounds the score. The rarest term leads, a block
/// at a time; the others are asked one after the other about those of its documents that can still be among the first.
/// </remarks>
internal sealed class PhraseCollector
{
    private readonly PostingsCursor[] _terms;
    private readonly int[] _byCost;
    private readonly PhraseMatcher _matcher;
    private readonly SegmentReader _reader;
    private readonly Field _field;
    private readonly Bm25Scorer _scorer;
    private readonly int[] _candidate;
    private int _runEnd = -1;
    private float _minimum;
    private double _leastSaturation;

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
        _byCost = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++)
            _byCost[i] = Array.IndexOf(terms, byCost[i]);
        _matcher = matcher;
        _reader = reader;
        _field = field;
        _scorer = scorer;
        _candidate = new int[terms.Length];
    }

    /// <summary>Offers every match that may still be among the first to the run.</summary>
    public void Collect(TopRun run)
    {
        var batch = PhraseBatch.Rent(_terms.Length);
        var leader = _terms[_byCost[0]];
        for (var target = 0; TryFindBlock(run, ref target, out var last) && !AnyHasEnded(); target = last + 1)
        {
            run.ThrowIfCancelled();
            leader.AdvanceTo(target);
            var count = Lead(batch);
            if (_byCost.Length == 1)
                Offer(run, batch, 0, count);
            for (var i = 1; i < _byCost.Length && count > 0; i++)
                count = Meet(run, batch, count, i);
        }
        PhraseBatch.Return(batch);
    }

    // Moves the target to the next of the leader's blocks that does not fall short of the minimum, and finds its last document.
    private bool TryFindBlock(TopRun run, ref int target, out int last)
    {
        Raise(run.Minimum);
        var leader = _terms[_byCost[0]];
        for (; ; target = last + 1)
        {
            if (_minimum > 0 && target > _runEnd)
            {
                _runEnd = leader.SeekRun(target);
                if (_scorer.Bound(leader.RunImpacts) < _minimum)
                {
                    last = _runEnd;
                    if (last == DocumentCursor.NoMoreDocuments)
                        return false;
                    continue;
                }
            }
            last = leader.SeekBlock(target);
            if (last == DocumentCursor.NoMoreDocuments)
                return false;
            if (_minimum <= 0 || _scorer.Bound(leader.BlockImpacts) >= _minimum)
                return true;
        }
    }

    private void Raise(float minimum)
    {
        if (minimum > _minimum)
            (_minimum, _leastSaturation) = (minimum, _scorer.LeastSaturation(minimum));
    }

    private bool AnyHasEnded()
    {
        foreach (var term in _terms)
        {
            if (term.Document == DocumentCursor.NoMoreDocuments)
                return true;
        }
        return false;
    }

    // Takes those documents of the leader's block that have it often enough.
    private int Lead(PhraseBatch batch)
    {
        var leader = _terms[_byCost[0]];
        var (documents, leastFrequencies, places) = (batch.Documents, batch.LeastFrequencies, batch.Places[0]);
        var block = leader.RemainingDocuments;
        var first = leader.Place;
        if (_leastSaturation <= 0)
        {
            block.CopyTo(documents);
            leastFrequencies.AsSpan().Fill(int.MaxValue);
            for (var i = 0; i < block.Length; i++)
                places[i] = first + i;
            return block.Length;
        }
        var frequencies = leader.RemainingFrequencies;
        var norms = _reader.Norms(_field);
        var kept = 0;
        for (var i = 0; i < block.Length; i++)
        {
            // Without a jump, as which of them stay cannot be foretold.
            var (document, frequency) = (block[i], frequencies[i]);
            (documents[kept], leastFrequencies[kept], places[kept]) = (document, frequency, first + i);
            kept += _scorer.Saturation(frequency, norms[document]) >= _leastSaturation ? 1 : 0;
        }
        return kept;
    }

    // Keeps the documents that have the term, and often enough; those that have the last term are offered while its block is at hand.
    private int Meet(TopRun run, PhraseBatch batch, int count, int asked)
    {
        var (found, blockPlaces) = (batch.Found, batch.BlockPlaces);
        var postings = _terms[_byCost[asked]];
        var kept = 0;
        for (var from = 0; from < count;)
        {
            var common = PostingsBlocks.Meet(postings, batch.Documents.AsSpan(from, count - from), found, blockPlaces, out var next);
            var end = Take(batch, from, found.AsSpan(0, common), asked, blockPlaces, kept);
            if (asked == _byCost.Length - 1)
                Offer(run, batch, kept, end);
            kept = end;
            from += next;
        }
        return kept;
    }

    // Moves those documents of a run that have the term often enough up to the others kept.
    private int Take(PhraseBatch batch, int from, ReadOnlySpan<int> found, int asked, ReadOnlySpan<int> blockPlaces, int kept)
    {
        var (documents, leastFrequencies) = (batch.Documents, batch.LeastFrequencies);
        var places = batch.Places;
        var postings = _terms[_byCost[asked]];
        var first = postings.Place;
        var frequencies = batch.Frequencies.AsSpan(0, found.Length);
        var needsFrequencies = _leastSaturation > 0;
        if (needsFrequencies)
            postings.ReadFrequencies(blockPlaces[..found.Length], frequencies);
        else
            frequencies.Fill(int.MaxValue);
        var norms = _reader.Norms(_field);
        for (var i = 0; i < found.Length; i++)
        {
            var place = from + found[i];
            var (document, frequency) = (documents[place], Math.Min(leastFrequencies[place], frequencies[i]));
            for (var earlier = 0; earlier < asked; earlier++)
                places[earlier][kept] = places[earlier][place];
            (documents[kept], leastFrequencies[kept], places[asked][kept]) = (document, frequency, first + blockPlaces[i]);
            kept += !needsFrequencies || _scorer.Saturation(frequency, norms[document]) >= _leastSaturation ? 1 : 0;
        }
        return kept;
    }

    private void Offer(TopRun run, PhraseBatch batch, int from, int end)
    {
        var norms = _reader.Norms(_field);
        for (var i = from; i < end; i++)
        {
            var document = batch.Documents[i];
            var code = norms[document];
            Raise(run.Minimum);
            if (_scorer.Saturation(batch.LeastFrequencies[i], code) < _leastSaturation || !run.Accepts(document))
                continue;
            for (var term = 0; term < _byCost.Length; term++)
                _candidate[_byCost[term]] = batch.Places[term][i];
            var frequency = _matcher.ExactFrequency(_terms, _candidate, _scorer.LeastFrequency(_leastSaturation, code));
            if (frequency > 0)
                run.Offer(document, _scorer.Score(frequency, code));
        }
    }
}
