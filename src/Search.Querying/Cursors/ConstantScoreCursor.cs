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
}
