using Search.Kernels;

namespace Search.Querying;

/// <summary>Finds the best documents of an intersection, without scoring those that cannot be among them.</summary>
internal sealed class IntersectionCollector
{
    private readonly IntersectionCursor _all;
    private readonly DocumentCursor[] _clauses;
    private readonly bool[] _isScored;

    // What the clauses from one on can add to a score together.
    private readonly double[] _restBounds;

    /// <summary>Prepares a walk.</summary>
    /// <param name="all">The intersection, before its first document.</param>
    /// <param name="clauses">Its clauses, the rarest first.</param>
    /// <param name="isScored">Which of them are scored.</param>
    public IntersectionCollector(IntersectionCursor all, DocumentCursor[] clauses, bool[] isScored)
    {
        (_all, _clauses, _isScored) = (all, clauses, isScored);
        _restBounds = new double[clauses.Length + 1];
    }

    private long Cost => _clauses[0].Cost;

    /// <summary>Offers every match that may still be among the first, block by block: all clauses but the first work on blocks, and none needs to confirm.</summary>
    /// <remarks>The leader's documents, a block at a time, are sifted by one clause after the other; those whose bound falls short are dropped on the way.</remarks>
    public void CollectBlocks(TopRun run)
    {
        Span<int> documents = stackalloc int[TopRun.BatchLength];
        Span<float> scores = stackalloc float[TopRun.BatchLength];
        Span<double> sums = stackalloc double[TopRun.BatchLength];
        var leader = _clauses[0];
        SetRestBounds(block: false);
        var listBounds = _restBounds[1];
        var stretch = new Stretch(-1, HasBounds: false);
        var document = leader.Next();
        while (document != DocumentCursor.NoMoreDocuments)
        {
            run.ThrowIfCancelled();
            var end = DocumentCursor.NoMoreDocuments - 1;
            if (run.Minimum > 0 && _isScored[0])
            {
                if (document > stretch.End)
                    stretch = new Stretch(Math.Min(end, leader.SeekBlock(document)), HasBounds: false);
                end = stretch.End;
                if (FallsShort(run.Minimum, document, listBounds, ref stretch))
                {
                    if (end < DocumentCursor.NoMoreDocuments - 1 && leader.Document <= end)
                        leader.AdvanceTo(end + 1);
                    document = end == DocumentCursor.NoMoreDocuments - 1 ? DocumentCursor.NoMoreDocuments : leader.Document;
                    continue;
                }
            }
            var count = leader.ReadBatch(end, documents, _isScored[0] ? scores : []);
            if (!_isScored[0])
                scores.Clear();
            if (run.Minimum > 0)
                count = ScoreKernel.KeepAtLeast(MathF.BitDecrement((float)(ScoreBound.LeastTotal(run.Minimum) - _restBounds[1])), documents, scores[..count]);
            for (var i = 0; i < count; i++)
                sums[i] = scores[i];
            Sift(run, documents[..count], sums[..count]);
            document = leader.Document;
        }
    }

    /// <summary>Offers the matches, all of them scored, and counts the live ones: what <see cref="CollectBlocks"/> does where next to nothing can be skipped.</summary>
    public int CollectAndCount(TopRun run)
    {
        Span<int> documents = stackalloc int[TopRun.BatchLength];
        Span<float> scores = stackalloc float[TopRun.BatchLength];
        Span<double> sums = stackalloc double[TopRun.BatchLength];
        scores.Clear();
        var leader = _clauses[0];
        leader.Next();
        int count, matches = 0;
        while ((count = leader.ReadBatch(DocumentCursor.NoMoreDocuments - 1, documents, _isScored[0] ? scores : [])) > 0)
        {
            run.ThrowIfCancelled();
            for (var i = 0; i < count; i++)
                sums[i] = scores[i];
            for (var i = 1; i < _clauses.Length && count > 0; i++)
                count = _clauses[i].Keep(documents[..count], sums);
            count = run.KeepAccepted(documents[..count], sums);
            matches += count;
            for (var i = 0; i < count; i++)
                run.Offer(documents[i], (float)sums[i]);
        }
        return matches;
    }

    /// <summary>Offers every match that may still be among the first, when all matches are known; every clause is scored.</summary>
    public void CollectAmong(TopRun run, ReadOnlySpan<int> matches)
    {
        SetRestBounds(block: false);
        Span<int> documents = stackalloc int[TopRun.BatchLength];
        while (!matches.IsEmpty)
        {
            var count = Math.Min(matches.Length, documents.Length);
            matches[..count].CopyTo(documents);
            CollectBatch(run, documents[..count]);
            matches = matches[count..];
        }
    }

    /// <summary>Offers every match that may still be among the first, one document after the other.</summary>
    public void CollectOneByOne(TopRun run)
    {
        var document = _clauses[0].Next();
        while (document != DocumentCursor.NoMoreDocuments)
        {
            run.ThrowIfCancelled();
            var end = TopRun.WindowEnd(document);
            if (run.Minimum > 0)
            {
                var blockEnd = _all.SeekBlock(document);
                if (_all.BlockMaxScore < run.Minimum)
                {
                    document = blockEnd == DocumentCursor.NoMoreDocuments ? DocumentCursor.NoMoreDocuments : _clauses[0].AdvanceTo(blockEnd + 1);
                    continue;
                }
                end = Math.Min(end, blockEnd);
                SetRestBounds(block: true);
            }
            else
            {
                SetRestBounds(block: false);
            }
            while (document <= end)
            {
                var next = Visit(run, document);
                document = next == DocumentCursor.NoMoreDocuments ? next : next > document ? _clauses[0].AdvanceTo(next) : _clauses[0].Next();
            }
        }
    }

    private void SetRestBounds(bool block)
    {
        for (var i = _clauses.Length - 1; i >= 0; i--)
        {
            var bound = !_isScored[i] ? 0 : block ? _clauses[i].BlockMaxScore : _clauses[i].MaxScore;
            _restBounds[i] = _restBounds[i + 1] + bound;
        }
    }

    // Whether no document from the first through the end of the stretch, for which one bound of the leader holds, reaches the minimum. If some may,
    // the bounds of what the other clauses can add are set for the stretch: once, as the clauses are asked about ascending stretches.
    private bool FallsShort(float minimum, int first, double listBounds, ref Stretch stretch)
    {
        var leading = _clauses[0].BlockMaxScore;
        if (ScoreBound.Of(leading + listBounds) < minimum)
            return true;
        for (var i = _clauses.Length - 1; i > 0 && !stretch.HasBounds; i--)
        {
            var clause = _clauses[i];
            var bound = !_isScored[i] ? 0 : clause.Cost <= DocumentCursor.LeapCost * Cost ? clause.MaxScoreBetween(first, stretch.End) : clause.MaxScore;
            _restBounds[i] = _restBounds[i + 1] + bound;
        }
        stretch = stretch with { HasBounds = true };
        return ScoreBound.Of(leading + _restBounds[1]) < minimum;
    }

    private void Sift(TopRun run, Span<int> documents, Span<double> sums)
    {
        var left = documents.Length;
        for (var i = 1; i < _clauses.Length && left > 0; i++)
        {
            left = _clauses[i].Keep(documents[..left], sums);
            left = DropBelow(run.Minimum, _restBounds[i + 1], documents[..left], sums);
        }
        Offer(run, documents[..left], sums);
    }

    // Documents that match are scored by one clause after the other, and dropped as soon as what the others can add does not suffice.
    private void CollectBatch(TopRun run, Span<int> documents)
    {
        run.ThrowIfCancelled();
        Span<double> sums = stackalloc double[TopRun.BatchLength];
        var left = documents.Length;
        for (var i = 0; i < _clauses.Length && left > 0; i++)
        {
            _clauses[i].AddScores(documents[..left], sums);
            left = DropBelow(run.Minimum, _restBounds[i + 1], documents[..left], sums);
        }
        Offer(run, documents[..left], sums);
    }

    private static void Offer(TopRun run, ReadOnlySpan<int> documents, ReadOnlySpan<double> sums)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            var score = (float)sums[i];
            if (score >= run.Minimum && run.Accepts(documents[i]))
                run.Offer(documents[i], score);
        }
    }

    // Keeps those that reach the minimum with what the clauses not yet asked can add.
    private static int DropBelow(float minimum, double rest, Span<int> documents, Span<double> sums)
    {
        if (minimum <= 0)
            return documents.Length;
        var least = ScoreBound.LeastTotal(minimum) - rest;
        sums = sums[..documents.Length];
        var left = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var sum = sums[i];
            documents[left] = documents[i];
            sums[left] = sum;
            left += sum >= least ? 1 : 0;
        }
        return left;
    }

    // Offers the leader's document if it matches and may reach the minimum. Returns where the next match can be, when that is known.
    private int Visit(TopRun run, int document)
    {
        var sum = 0.0;
        for (var i = 0; i < _clauses.Length; i++)
        {
            var clause = _clauses[i];
            if (clause.Document < document)
                clause.AdvanceTo(document);
            if (clause.Document != document)
                return clause.Document;
            if (!_isScored[i])
                continue;
            sum += clause.NeedsConfirmation ? _restBounds[i] - _restBounds[i + 1] : clause.Score();
            if (ScoreBound.Of(sum + _restBounds[i + 1]) < run.Minimum)
                return document;
        }
        if (run.Accepts(document) && _all.Confirm())
            run.Offer(document, _all.Score());
        return document;
    }

    // Documents through the end, for which one bound of the leader holds, and whether the other clauses' bounds are set for them.
    private readonly record struct Stretch(int End, bool HasBounds);
}
