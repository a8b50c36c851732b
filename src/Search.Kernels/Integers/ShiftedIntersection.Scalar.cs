namespace Search.Kernels;

public static partial class ShiftedIntersection
{
    internal static int KeepScalar(Span<int> values, ReadOnlySpan<int> others, int shift)
    {
        var kept = 0;
        for (int i = 0, j = 0; i < values.Length && j < others.Length;)
        {
            var (value, other) = (values[i], others[j]);
            var wanted = value + shift;
            // Without a jump, as which of the two is behind cannot be foretold.
            values[kept] = value;
            kept += wanted == other ? 1 : 0;
            i += wanted <= other ? 1 : 0;
            j += other < wanted ? 1 : 0;
        }
        return kept;
    }
}
