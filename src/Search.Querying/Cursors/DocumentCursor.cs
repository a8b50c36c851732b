using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Walks the documents of one segment that a query may match, in ascending order, deleted ones included.</summary>
/// <remarks>
/// A cursor walks in two steps where deciding is dear: <see cref="Next"/> and <see cref="AdvanceTo"/> find candidates, <see cref="Confirm"/> says
/// whether the candidate is a match (a phrase reads positions only then). Before its first move a cursor stands at -1. One thread at a time.
/// </remarks>
internal abstract class DocumentCursor
{
    /// <summary>The document number after the last.</summary>
    public const int NoMoreDocuments = PostingsCursor.NoMoreDocuments;

    /// <summary>Leaping to a document costs about as much as reading that many documents through.</summary>
    public const int LeapCost = 8;

    /// <summary>The current candidate; -1 before the first, <see cref="NoMoreDocuments"/> after the last.</summary>
    public int Document { get; protected set; } = -1;

    /// <summary>About how many documents a walk from end to end visits.</summary>
    public abstract long Cost { get; }

    /// <summary>Whether <see cref="Confirm"/> may say no.</summary>
    public virtual bool NeedsConfirmation => false;

    /// <summary>No document scores more.</summary>
    public abstract float MaxScore { get; }

    /// <summary>No document of the block found by <see cref="SeekBlock"/>, from its target on, scores more.</summary>
    public abstract float BlockMaxScore { get; }

    /// <summary>Moves to the next candidate and returns it.</summary>
    public abstract int Next();

    /// <summary>Moves to the first candidate that is at least <paramref name="target"/>, which is beyond the current one, and returns it.</summary>
    public abstract int AdvanceTo(int target);

    /// <summary>Whether the current candidate matches. May be asked again.</summary>
    public virtual bool Confirm() => true;

    /// <summary>The current candidate scores at most this, if it matches: for cursors that can tell before they confirm.</summary>
    public virtual float CandidateBound() => float.MaxValue;

    /// <summary>The score of the current, confirmed candidate.</summary>
    public abstract float Score();

    /// <summary>Finds the stretch of documents from <paramref name="target"/> on for which one bound holds; the current candidate stays.</summary>
    /// <returns>The last document of the stretch. The targets of later calls and moves are not below this call's.</returns>
    public abstract int SeekBlock(int target);

    /// <summary>No document from <paramref name="first"/> through <paramref name="last"/> scores more; the current candidate stays.</summary>
    /// <remarks>Stretches ascend from call to call. Moves may still be into the stretch, but <see cref="SeekBlock"/> is not to be asked about it again.</remarks>
    public virtual float MaxScoreBetween(int first, int last) => MaxScore;

    /// <summary>Reads matches with their scores, from the current candidate through <paramref name="end"/>, and moves past them.</summary>
    /// <param name="end">The last document.</param>
    /// <param name="documents">Takes the matches.</param>
    /// <param name="scores">Takes their scores; empty when nobody asks for them.</param>
    /// <returns>How many were read, at most as many as the spans hold. With fewer than that the walk through <paramref name="end"/> is done only when 0.</returns>
    public virtual int ReadBatch(int end, Span<int> documents, Span<float> scores)
    {
        var count = 0;
        var document = Document;
        while (document <= end && count < documents.Length)
        {
            if (Confirm())
            {
                if (!scores.IsEmpty)
                    scores[count] = Score();
                documents[count++] = document;
            }
            document = Next();
        }
        return count;
    }

    /// <summary>Whether <see cref="Keep"/> works on blocks, rather than on one document after the other.</summary>
    public virtual bool KeepsBlocks => false;

    /// <summary>Keeps those documents that match, moved to the front; moves no farther than to the first candidate not below the last one given.</summary>
    /// <param name="documents">Ascending, at most <see cref="TopRun.BatchLength"/>, none below a document that the cursor was moved past.</param>
    /// <param name="sums">A sum for each document, moved along, to which the cursor's score is added; empty when nobody asks for scores.</param>
    /// <returns>How many match.</returns>
    public virtual int Keep(Span<int> documents, Span<double> sums)
    {
        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            if (Document < document)
                AdvanceTo(document);
            if (Document != document || !Confirm())
                continue;
            if (!sums.IsEmpty)
                sums[kept] = sums[i] + Score();
            documents[kept++] = document;
        }
        return kept;
    }

    /// <summary>Adds the cursor's score to the sum of each document that matches; moves no farther than to the first candidate not below the last one given.</summary>
    /// <param name="documents">Ascending, at most <see cref="TopRun.BatchLength"/>, none below a document that the cursor was moved past.</param>
    /// <param name="sums">A sum for each document.</param>
    public virtual void AddScores(ReadOnlySpan<int> documents, Span<double> sums)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            if (Document < document)
                AdvanceTo(document);
            if (Document == document && Confirm())
                sums[i] += Score();
        }
    }

    /// <summary>A score that so many documents are sure to reach, found by a look at some of them; 0 when nothing is known. The cursor stands before its first document, and stays there.</summary>
    public virtual float ReachedBy(int documents) => 0;

    /// <summary>Offers every match that may still be among the first to the run.</summary>
    public virtual void Collect(TopRun run)
    {
        var document = Next();
        while (document != NoMoreDocuments)
        {
            run.ThrowIfCancelled();
            var end = TopRun.WindowEnd(document);
            if (run.Minimum > 0)
            {
                var blockEnd = SeekBlock(document);
                if (BlockMaxScore < run.Minimum)
                {
                    document = blockEnd == NoMoreDocuments ? NoMoreDocuments : AdvanceTo(blockEnd + 1);
                    continue;
                }
                end = Math.Min(end, blockEnd);
            }
            while (document <= end)
            {
                if (CandidateBound() >= run.Minimum && run.Accepts(document) && Confirm())
                    run.Offer(document, Score());
                document = Next();
            }
        }
    }

    /// <summary>Whether the cursor can <see cref="Restart"/>.</summary>
    public virtual bool CanRestart => false;

    /// <summary>Stands before the first document again.</summary>
    public virtual void Restart() => throw new NotSupportedException();

    /// <summary>Whether so few documents are visited that to score all matches, and count them, takes less time than a walk that skips and another that counts.</summary>
    public virtual bool CountsAsItCollects => false;

    /// <summary>Offers the matches to the run, and returns how many live ones there are. The cursor stands before its first document, and the run is under no conditions.</summary>
    public virtual int CollectAndCount(TopRun run) => throw new NotSupportedException();

    /// <summary>Whether the cursor can be restarted when all matches were found, and <see cref="CollectAmong"/> them.</summary>
    public virtual bool CanCollectAmong => false;

    /// <summary>Whether finding all matches costs next to nothing, so that <see cref="CollectAmong"/> is the way to the first ones. The cursor stands before its first document.</summary>
    public virtual bool FindsAllAtOnce(SegmentScope scope) => false;

    /// <summary>Offers every match that may still be among the first to the run, when all matches are known already.</summary>
    public virtual void CollectAmong(TopRun run, ReadOnlySpan<int> matches) => throw new NotSupportedException();

    /// <summary>Lists every match, where that is cheaper than <see cref="AddTo"/>. The cursor stands before its first document, and is used up.</summary>
    /// <returns>Whether it did; otherwise the cursor has not moved.</returns>
    public virtual bool TryList(MatchList matches, SegmentScope scope) => false;

    /// <summary>Whether the matches are so few that to list them takes less time than to set bits.</summary>
    public virtual bool PrefersList(SegmentScope scope) => false;

    /// <summary>How many live documents match. The cursor stands before its first document, and is used up.</summary>
    public virtual int Count(SegmentScope scope)
    {
        var rented = scope.RentBits();
        var bits = rented.AsSpan(0, scope.Words);
        AddTo(bits, scope);
        var live = scope.Reader.LiveBits;
        return live.IsEmpty ? Bitmap.Count(bits) : Bitmap.CountAnd(bits, live);
    }

    /// <summary>Whether <see cref="Cost"/> is the number of matches, deleted ones included.</summary>
    public virtual bool CostIsExact => false;

    /// <summary>The matches as bits, deleted ones included, where they are kept or worth making: nobody may write to them. The cursor stands before its first document.</summary>
    /// <param name="scope">The segment.</param>
    /// <param name="lookUps">About how many documents would be looked up in them.</param>
    public virtual ulong[]? KeptBits(SegmentScope scope, long lookUps) => null;

    /// <summary>Whether the cursor can <see cref="MarkInto"/> a bitmap.</summary>
    public virtual bool CanMark => false;

    /// <summary>From now on sets the bits of the matches that the cursor comes to or passes over, until <see cref="MarkRest"/>.</summary>
    public virtual void MarkInto(ulong[] bits, SegmentScope scope) => throw new NotSupportedException();

    /// <summary>Sets the bits of the matches not passed yet, after <see cref="MarkInto"/>. The cursor is used up.</summary>
    public virtual void MarkRest() => throw new NotSupportedException();

    /// <summary>Adds every match to <paramref name="bits"/>. The cursor stands before its first document, and is used up.</summary>
    public virtual void AddTo(Span<ulong> bits, SegmentScope scope)
    {
        var visited = 0;
        for (var document = Next(); document != NoMoreDocuments; document = Next())
        {
            if (Confirm())
                Bitmap.Set(bits, document);
            if ((++visited & (TopRun.WindowLength - 1)) == 0)
                scope.ThrowIfCancelled();
        }
    }

    /// <summary>Takes out of <paramref name="bits"/> what does not match. The cursor stands before its first document, and is used up.</summary>
    public void KeepIn(Span<ulong> bits, SegmentScope scope) => Sift(bits, scope, keep: true);

    /// <summary>Takes out of <paramref name="bits"/> what matches. The cursor stands before its first document, and is used up.</summary>
    public void RemoveFrom(Span<ulong> bits, SegmentScope scope) => Sift(bits, scope, keep: false);

    /// <summary>Whether candidates are best confirmed one by one, rather than all found first, when that many are asked for.</summary>
    protected virtual bool PrefersLeaps(int asked) => NeedsConfirmation || (long)asked * LeapCost < Cost;

    private void Sift(Span<ulong> bits, SegmentScope scope, bool keep)
    {
        var asked = Bitmap.Count(bits);
        if (asked == 0)
            return;
        if (!PrefersLeaps(asked))
        {
            var rented = scope.RentBits();
            var matches = rented.AsSpan(0, scope.Words);
            AddTo(matches, scope);
            if (keep)
                Bitmap.And(bits, matches);
            else
                Bitmap.AndNot(bits, matches);
            scope.ReturnBits(rented);
            return;
        }
        var visited = 0;
        for (var document = Bitmap.Next(bits, 0); document >= 0; document = Bitmap.Next(bits, document + 1))
        {
            if (Document < document)
                AdvanceTo(document);
            if ((Document == document && Confirm()) != keep)
                Bitmap.Clear(bits, document);
            if ((++visited & (TopRun.WindowLength - 1)) == 0)
                scope.ThrowIfCancelled();
        }
    }
}
