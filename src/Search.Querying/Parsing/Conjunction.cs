namespace Search.Querying;

/// <summary>What stands between a clause and the one before it.</summary>
internal enum Conjunction
{
    None,
    And,
    Or,
}
