using Search.Indexing;

namespace Search.Querying;

/// <summary>A range of numbers.</summary>
internal sealed class NumberRangePlan(Field field, NumberRangeQuery query, float score) : ConstantPlan(query, score)
{
    private readonly long _min = query.Min;
    private readonly long _max = query.Max;

    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored)
    {
        if (scope.Reader.NumberColumn(field) is not { } column || column.Max < _min || column.Min > _max)
            return null;
        return new NumberRangeCursor(column, scope.Reader.DocumentCount, _min, _max, isScored ? Score : 0);
    }
}
