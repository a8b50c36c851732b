namespace Search.Kernels;

public static partial class BlockIntersection
{
    internal static int FindScalar(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> leftPlaces, Span<int> rightPlaces)
    {
        var found = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var (mine, theirs) = (left[i], right[j]);
            if (mine == theirs)
            {
                leftPlaces[found] = i;
                rightPlaces[found++] = j;
            }
            // Without a jump, as which of the two is behind cannot be foretold.
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        return found;
    }

    internal static int FindValuesScalar(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> values)
    {
        var found = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var (mine, theirs) = (left[i], right[j]);
            values[found] = mine;
            found += mine == theirs ? 1 : 0;
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        return found;
    }
}
