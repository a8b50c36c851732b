namespace Search.Parity.Queries;

/// <summary>Words that stand near each other in a text, by number, with their positions counted from the first.</summary>
internal sealed record Passage(string Field, IReadOnlyList<(int Term, int Position)> Words)
{
    /// <summary>Reads a run of numbers, of which a negative one, −n, leaves n positions free.</summary>
    public static Passage Of(string field, IReadOnlyList<int> run)
    {
        var words = new List<(int, int)>();
        var position = 0;
        foreach (var number in run)
        {
            if (number < 0)
                position -= words.Count == 0 ? 0 : number;
            else
                words.Add((number, position++));
        }
        return new Passage(field, words);
    }
}
