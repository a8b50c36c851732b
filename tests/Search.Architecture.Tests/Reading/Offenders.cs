namespace Search.Architecture.Tests.Reading;

internal static class Offenders
{
    /// <summary>Fails naming every offender, one a line.</summary>
    public static void AssertNone(IEnumerable<string> offenders)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
