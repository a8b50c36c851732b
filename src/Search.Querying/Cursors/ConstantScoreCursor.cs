namespace Search.Querying;

/// <summary>A cursor of which every match scores the same.</summary>
internal abstract class ConstantScoreCursor(float score) : DocumentCursor
{
    /// <inheritdoc/>
    public sealed override float MaxScore => score;

    /// <inheritdoc/>
    public sealed override float BlockMaxScore => score;

    /// <inheritdoc/>
    public sealed override float Score() => score;

    /// <inheritdoc/>
    public sealed override int SeekBlock(int target) => NoMoreDocuments;

    /// <inheritdoc/>
    public override void Collect(TopRun run)
    {
        var visited = 0;
        for (var document = Next(); document != NoMoreDocuments && score >= run.Minimum; document = Next())
        {
            if (run.Accepts(document) && Confirm())
                run.Offer(document, score);
            if ((++visited & (TopRun.WindowLength - 1)) == 0)
                run.ThrowIfCancelled();
        }
    }
}
