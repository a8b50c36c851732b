namespace Search.Workloads.Measuring;

/// <summary>What our engine needs besides time, measured in a new process.</summary>
internal sealed record ResourceFigures
{
    /// <summary>Documents in the index.</summary>
    public required long Documents { get; init; }

    /// <summary>Milliseconds to open the index, the first time and then again and again.</summary>
    public required IReadOnlyList<double> OpenMilliseconds { get; init; }

    /// <summary>Memory of the process that is no file's page: before the index is opened, …</summary>
    public required long BytesBefore { get; init; }

    /// <summary>… and after each pass over all queries. Garbage that nobody has collected yet is in it.</summary>
    public required IReadOnlyList<long> BytesAfterPass { get; init; }

    /// <summary>Managed memory that is still held when all garbage has been collected: after the first pass, …</summary>
    public required long HeldAfterOnePass { get; init; }

    /// <summary>… and after the last.</summary>
    public required long HeldAfterAllPasses { get; init; }

    /// <summary>Queries of one pass.</summary>
    public required int QueriesOfPass { get; init; }

    /// <summary>Bytes of managed memory that the best ten take, by class of queries: the mean over its queries.</summary>
    public required IReadOnlyDictionary<string, long> AllocatedByClass { get; init; }

    /// <summary>Searches of the best ten a second with one thread, a figure for each round.</summary>
    public required IReadOnlyList<double> SearchesASecond { get; init; }

    /// <summary>The same with two threads, in turn with one.</summary>
    public required IReadOnlyList<double> SearchesASecondOfTwo { get; init; }

    /// <summary>How many cores the two threads had in each of those rounds: processor time / time. Well below 2, other work took the rest.</summary>
    public required IReadOnlyList<double> CoresOfTwo { get; init; }

    /// <summary>Microseconds that the middle one of all queries takes.</summary>
    public required double MedianMicroseconds { get; init; }

    /// <summary>Documents that have a word of a query, added up over its words: the mean over all queries.</summary>
    public required double MeanPostings { get; init; }

    /// <summary>Memory beyond files, a document.</summary>
    public double BytesADocument => (double)(BytesAfterPass[^1] - BytesBefore) / Documents;

    /// <summary>Growth of memory beyond files: the middle of the last quarter of passes, less that of the second quarter.</summary>
    public long Growth => Middle(3) - Middle(1);

    /// <summary>Whether that is no more than the memory goes up and down by itself: a hundredth of it, or a megabyte.</summary>
    public bool IsFlat => Growth <= Math.Max(1_000_000, Middle(1) / 100);

    /// <summary>How much more two threads do than one, each in its best round: other work on the machine only ever takes away.</summary>
    public double Speedup => SearchesASecondOfTwo.Max() / SearchesASecond.Max();

    private long Middle(int quarter)
    {
        var length = BytesAfterPass.Count / 4;
        return BytesAfterPass.Skip(quarter * length).Take(length).Order().ElementAt(length / 2);
    }
}
