namespace Search.Querying;

/// <summary>A bracketed group that is being read, or the whole text.</summary>
/// <param name="offset">Where its bracket stands.</param>
/// <param name="target">What the group is to the one around it.</param>
internal sealed class OpenGroup(int offset, ClauseTarget target)
{
    /// <summary>Where its bracket stands.</summary>
    public int Offset { get; } = offset;

    /// <summary>What the group is to the one around it, and the field of its words.</summary>
    public ClauseTarget Target { get; } = target;

    /// <summary>What has been read.</summary>
    public ClauseList Clauses { get; } = new();

    /// <summary>AND or OR, read and waiting for its clause.</summary>
    public Conjunction Conjunction { get; set; }

    /// <summary>Where that operator stands.</summary>
    public (int Start, int End) ConjunctionPlace { get; set; }

    /// <summary>Where a NOT stands that waits for its clause; <see langword="null"/> when there is none.</summary>
    public (int Start, int End)? NotPlace { get; set; }

    /// <summary>Takes the waiting operators, for the clause that has come.</summary>
    public (Conjunction Conjunction, Occur Sign) TakeOperators()
    {
        var taken = (Conjunction, NotPlace is null ? Occur.Should : Occur.MustNot);
        Conjunction = Conjunction.None;
        NotPlace = null;
        return taken;
    }
}
