using Search.Kernels;

namespace Search.Querying;

/// <summary>Finds the best documents of a union without visiting those that cannot be among them.</summary>
/// <remarks>
/// Block-max MaxScore (H. Turtle and J. Flood, 1995; S. Ding and T. Suel, 2011; A. Mallia et al., 2017): in each stretch of documents the clauses
/// are ordered by the best score they can give there. Those that even together cannot reach the current threshold are only asked about documents
/// that the others, the essential ones, bring up. A stretch without essential clauses is skipped. The result is exact.
/// </remarks>
internal sealed class MaxScoreCollector<TCombination> where TCombination : struct, ICombination
{
    // What the roundings of a bound (2^-48 of slack, then to single precision) may add to it, with room to spare.
    private const double RoundingShare = 1 - 1.0 / (1 << 22);
    private const float FloatShare = 1 - 1f / (1 << 22);

    // To look at so many places of a window, most of them empty, costs about as much as to take one document out of it.
    private const int PlacesPerSum = 16;

    private const int FirstLength = 256;

    private readonly Clause[] _clauses;
    private readonly TCombination _combination;
    private readonly double[] _sumBelow;
    private readonly float[] _bestBelow;
    private int _nextLength = FirstLength;

    /// <summary>Prepares a walk.</summary>
    /// <param name="clauses">The clauses, before their first documents; the array stays as it is.</param>
    /// <param name="combination">How their scores become one.</param>
    public MaxScoreCollector(DocumentCursor[] clauses, TCombination combination)
    {
        _clauses = new Clause[clauses.Length];
        for (var i = 0; i < clauses.Length; i++)
            _clauses[i] = new Clause { Cursor = clauses[i], ListBound = clauses[i].MaxScore };
        _combination = combination;
        _sumBelow = new double[clauses.Length + 1];
        _bestBelow = TCombination.NeedsBest ? new float[clauses.Length + 1] : [];
    }

    /// <summary>Offers every match that may still be among the first to the run.</summary>
    public void Collect(TopRun run)
    {
        var best = 0;
        for (var i = 1; i < _clauses.Length; i++)
            best = _clauses[i].ListBound > _clauses[best].ListBound ? i : best;
        run.Expect(_clauses[best].Cursor);
        var documentCount = run.DocumentCount;
        var target = 0;
        while (target < documentCount)
        {
            run.ThrowIfCancelled();
            var end = SetBounds(run, target, documentCount);
            if (end < 0)
                return;
            var essential = FirstEssential(run.Minimum);
            if (essential < _clauses.Length)
                target = essential == _clauses.Length - 1 ? CollectOne(run, target, end) : CollectSeveral(run, target, end, essential);
            else
                target = end + 1;
        }
    }

    // Returns the last document of the stretch for which the bounds hold; -1 when nothing can reach the minimum any more.
    private int SetBounds(TopRun run, int target, int documentCount)
    {
        foreach (ref var clause in _clauses.AsSpan())
            clause.Bound = clause.ListBound;
        if (run.Minimum <= 0)
        {
            // Everything is scored until the places are taken, so the first stretches are short.
            var length = _nextLength;
            _nextLength = Math.Min(2 * length, TopRun.WindowLength);
            return Math.Min(documentCount, target + length) - 1;
        }

        // Clauses that are not essential anywhere are common as a rule, with short blocks: they do not cut the stretch.
        var essential = FirstEssential(run.Minimum);
        if (essential == _clauses.Length)
            return -1;
        var end = documentCount - 1;
        for (var i = 0; i < _clauses.Length; i++)
        {
            ref var clause = ref _clauses[i];
            clause.BlockEnd = clause.Cursor.SeekBlock(target);
            // A list of one block has no better bounds than its own.
            if (i >= essential && clause.Cursor.Cost > TopRun.BatchLength)
                end = Math.Min(end, clause.BlockEnd);
        }
        foreach (ref var clause in _clauses.AsSpan())
        {
            if (clause.BlockEnd >= end)
                clause.Bound = Math.Min(clause.Bound, clause.Cursor.BlockMaxScore);
        }
        return end;
    }

    // Orders by bound and returns how many clauses fall short of the minimum together.
    private int FirstEssential(float minimum)
    {
        var clauses = _clauses.AsSpan();
        for (var i = 1; i < clauses.Length; i++)
        {
            for (var j = i; j > 0 && clauses[j].Bound < clauses[j - 1].Bound; j--)
                (clauses[j], clauses[j - 1]) = (clauses[j - 1], clauses[j]);
        }
        var essential = 0;
        for (var i = 0; i < clauses.Length; i++)
        {
            _sumBelow[i + 1] = _sumBelow[i] + clauses[i].Bound;
            if (TCombination.NeedsBest)
                _bestBelow[i + 1] = Math.Max(_bestBelow[i], clauses[i].Bound);
            if (Bound(0, 0, i + 1) < minimum)
                essential = i + 1;
        }
        return essential;
    }

    private float Bound(double sum, float best, int clausesBelow) =>
        ScoreBound.Of(_combination.Total(sum + _sumBelow[clausesBelow], TCombination.NeedsBest ? Math.Max(best, _bestBelow[clausesBelow]) : 0));

    // A sum of scores below this cannot reach the minimum with all that the clauses below may add. Rounding may let a sum just above it fail still.
    private double LeastSum(float minimum, int clausesBelow) => minimum * RoundingShare - _sumBelow[clausesBelow];

    private int CollectOne(TopRun run, int target, int end)
    {
        var below = _clauses.Length - 1;
        var clause = _clauses[below].Cursor;
        if (clause.Document < target)
            clause.AdvanceTo(target);
        var (documents, scores) = (run.Window.Documents, run.Window.Scores);
        int count;
        while ((count = clause.ReadBatch(end, documents, scores)) > 0)
        {
            if (TCombination.NeedsBest)
            {
                for (var i = 0; i < count; i++)
                    Finish(run, documents[i], scores[i], scores[i], below);
            }
            else
            {
                count = ScoreKernel.KeepAtLeast((float)LeastSum(run.Minimum, below) * FloatShare, documents.AsSpan(0, count), scores.AsSpan(0, count));
                for (var i = 0; i < count; i++)
                    run.Window.Sums[i] = scores[i];
                FinishSums(run, count, below);
            }
            run.ThrowIfCancelled();
        }
        return end + 1;
    }

    private int CollectSeveral(TopRun run, int target, int end, int essential)
    {
        var first = DocumentCursor.NoMoreDocuments;
        for (var i = essential; i < _clauses.Length; i++)
        {
            var clause = _clauses[i].Cursor;
            first = Math.Min(first, clause.Document < target ? clause.AdvanceTo(target) : clause.Document);
        }
        if (first > end)
            return essential == 0 ? first : end + 1;

        end = Math.Min(end, first + TopRun.WindowLength - 1);
        run.Window.Begin(first, TCombination.NeedsBest);
        var least = LeastSum(run.Minimum, essential);
        if (!TCombination.NeedsBest && least > 0 && IsDense(run.DocumentCount, essential))
            CollectSums(run, end, least, essential);
        else
            CollectEach(run, end, essential);
        return end + 1;
    }

    // Whether the essential clauses match so many documents that looking over all places of a window costs less than keeping account of the matches.
    private bool IsDense(int documentCount, int essential)
    {
        var cost = 0L;
        for (var i = essential; i < _clauses.Length; i++)
            cost += _clauses[i].Cursor.Cost;
        return cost * PlacesPerSum > documentCount;
    }

    private void CollectEach(TopRun run, int end, int essential)
    {
        var window = run.Window;
        int count;
        for (var i = essential; i < _clauses.Length; i++)
        {
            while ((count = _clauses[i].Cursor.ReadBatch(end, window.Documents, window.Scores)) > 0)
                window.Add(window.Documents.AsSpan(0, count), window.Scores);
        }
        var word = 0;
        if (TCombination.NeedsBest)
        {
            while (window.TryTake(ref word, out var document, out var sum, out var best))
                Finish(run, document, sum, best, essential);
            return;
        }
        while (word < window.WordCount(end))
            FinishSums(run, window.TakeMatched(LeastSum(run.Minimum, essential), end, ref word), essential);
    }

    private void CollectSums(TopRun run, int end, double least, int essential)
    {
        var window = run.Window;
        int count;
        for (var i = essential; i < _clauses.Length; i++)
        {
            while ((count = _clauses[i].Cursor.ReadBatch(end, window.Documents, window.Scores)) > 0)
                window.AddToSums(window.Documents.AsSpan(0, count), window.Scores);
        }
        var place = 0;
        while ((count = window.TakeAtLeast(least, end, ref place, window.Documents, window.Sums)) > 0)
            FinishSums(run, count, essential);
    }

    // Asks the clauses that are not essential, the most promising first, about a batch of documents, and drops those that cannot reach the minimum any more.
    private void FinishSums(TopRun run, int count, int clausesBelow)
    {
        var documents = run.Window.Documents.AsSpan(0, count);
        var sums = run.Window.Sums.AsSpan(0, count);
        count = run.KeepAccepted(documents, sums);
        for (var i = clausesBelow - 1; i >= 0 && count > 0; i--)
        {
            _clauses[i].Cursor.AddScores(documents[..count], sums);
            count = ScoreKernel.KeepAtLeast(LeastSum(run.Minimum, i), documents[..count], sums[..count]);
        }
        for (var i = 0; i < count; i++)
            run.Offer(documents[i], (float)sums[i]);
    }

    // Asks the clauses that are not essential, the most promising first, for as long as the document may reach the minimum.
    private void Finish(TopRun run, int document, double sum, float best, int clausesBelow)
    {
        if (Bound(sum, best, clausesBelow) < run.Minimum || !run.Accepts(document))
            return;
        for (var i = clausesBelow - 1; i >= 0; i--)
        {
            var clause = _clauses[i].Cursor;
            if (clause.Document < document)
                clause.AdvanceTo(document);
            if (clause.Document == document && clause.Confirm())
            {
                var score = clause.Score();
                sum += score;
                best = Math.Max(best, score);
            }
            if (Bound(sum, best, i) < run.Minimum)
                return;
        }
        run.Offer(document, (float)_combination.Total(sum, best));
    }

    private struct Clause
    {
        public DocumentCursor Cursor;
        public float ListBound;
        public float Bound;
        public int BlockEnd;
    }
}
