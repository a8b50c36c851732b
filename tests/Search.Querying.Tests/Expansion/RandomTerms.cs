namespace Search.Querying.Tests.Expansion;

/// <summary>Short terms of few letters, so that many lie near each other; some letters take two, three or four bytes.</summary>
internal static class RandomTerms
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "é", "日", "\uD7FF", "\uE000", "😀", "\U0010FFFF"];

    public static string One(Random random, int longest, int letters = 10) =>
        string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => Letters[random.Next(letters)]));

    public static Dictionary Many(Random random, int count, int longest, int letters = 10) =>
        new(Enumerable.Range(0, count).Select(_ => One(random, longest, letters)));

    public static List<string> AllOf(Dictionary dictionary) => [.. dictionary.Matching(new TermRangeQuery("f", null, null)).Select(t => t.Term)];
}
