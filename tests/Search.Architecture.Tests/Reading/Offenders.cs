namespace Search.Architecture.Tests.Reading;

internal static class Offenders
{
    /// <summary>Fails naming every offender, one a line (xUnit's own message cuts long values).</summary>
    public static void AssertNone(IEnumerable<string> offenders) => Assert.Equal("", string.Join('\n', offenders));
}
