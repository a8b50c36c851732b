using Search.Parity.Comparing;
using Search.Parity.Corpus;
using Search.Parity.Exchange;
using Search.Parity.Indexes;
using Search.Parity.Lucene;
using Search.Parity.Queries;
using Search.Peers.Comparing;
using Search.Peers.Lucene;

namespace Search.Parity;

/// <summary>Compares the two engines on one corpus: indexes it in both, asks both the same, in each <see cref="Stage"/>.</summary>
internal sealed class ParityRun(LuceneInstallation lucene, ParityOptions options)
{
    private const int MostProblems = 20;

    /// <summary>Compares.</summary>
    /// <param name="name">The corpus' name.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="typed">Queries as people type them, to be asked besides those drawn from the corpus.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task<CorpusResult> CompareAsync(
        string name, IReadOnlyList<CorpusDocument> documents, IReadOnlyList<DrawnQuery> typed, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("search-parity-").FullName;
        try
        {
            var random = new Random(options.Seed);
            await using var ours = new OurIndex(Path.Combine(folder, "ours"));
            var words = await IndexAsync(ours, folder, documents, random, cancellation);
            var deleted = Enumerable.Range(0, documents.Count).Where(_ => random.NextDouble() < options.DeletedShare).ToList();
            List<DrawnQuery> queries = [.. words.Classes(documents, random).Draw(options.PerClass), .. typed];
            await File.WriteAllLinesAsync(Path.Combine(folder, "deletes.txt"), deleted.Select(number => OurIndex.Id(number)), cancellation);
            await File.WriteAllLinesAsync(Path.Combine(folder, "queries.txt"), queries.Select(query => QueryLine.Of(query.Query, ParityFields.Schema)), cancellation);
            var version = await LuceneProcess.RunAsync(lucene, folder, options.Top, cancellation);

            var tallies = new Dictionary<string, ClassTally>();
            var problems = new List<string>();
            foreach (var stage in Enum.GetValues<Stage>())
            {
                if (stage == Stage.Deleted)
                    await ours.DeleteAsync(deleted);
                else if (stage == Stage.Merged)
                    await ours.MergeAsync();
                Ask(ours, Path.Combine(folder, $"{stage.ToString().ToLowerInvariant()}.txt"), stage, queries, tallies, problems, cancellation);
            }
            return new CorpusResult(name, documents.Count, version, [.. tallies.Values], problems);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<CorpusWords> IndexAsync(
        OurIndex ours, string folder, IReadOnlyList<CorpusDocument> documents, Random random, CancellationToken cancellation)
    {
        var words = new CorpusWords(random);
        using (var tokens = new TokenFile(Path.Combine(folder, "documents.bin"), words))
        {
            for (var i = 0; i < documents.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                tokens.Add(documents[i]);
                await ours.AddAsync(documents[i]);
                // Segments of different sizes: the first ones are larger.
                if (i + 1 == documents.Count || IsEnd(i + 1, documents.Count))
                {
                    tokens.EndSegment();
                    await ours.EndSegmentAsync();
                }
            }
        }
        using var terms = new BigEndianWriter(File.Create(Path.Combine(folder, "terms.bin")));
        terms.Int(words.Terms.Terms.Count);
        foreach (var term in words.Terms.Terms)
            terms.String(term);
        return words;
    }

    private bool IsEnd(int count, int all)
    {
        for (var i = 1; i < options.Segments; i++)
        {
            if (count == (int)(all * Math.Sqrt(i / (double)options.Segments)))
                return true;
        }
        return false;
    }

    private void Ask(
        OurIndex index, string file, Stage stage, List<DrawnQuery> queries, Dictionary<string, ClassTally> tallies, List<string> problems,
        CancellationToken cancellation)
    {
        using var ours = index.Open();
        var theirs = AnswerFile.Read(file, ParityFields.TextFields.Count);
        if (theirs.Segments != ours.SegmentCount)
            Tell(problems, $"{stage}: Lucene has {theirs.Segments} segments, we have {ours.SegmentCount}");
        foreach (var (our, their) in ours.Figures.Zip(theirs.Figures).Where(pair => pair.First != pair.Second))
            Tell(problems, $"{stage}: Lucene has {their}, we have {our}");
        if (theirs.Answers.Count != queries.Count)
            throw new InvalidDataException($"Lucene answered {theirs.Answers.Count} of {queries.Count} queries.");
        for (var i = 0; i < queries.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var answer = ours.Ask(queries[i].Query, options.Top);
            var comparison = Comparison.Of(answer, theirs.Answers[i]);
            if (!tallies.TryGetValue(queries[i].Class, out var tally))
                tallies[queries[i].Class] = tally = new ClassTally(queries[i].Class);
            tally.Add(comparison, theirs.Answers[i]);
            if (!comparison.IsSame)
                Tell(problems, Difference.InWords(stage, queries[i], answer, theirs.Answers[i], comparison));
        }
    }

    private static void Tell(List<string> problems, string problem)
    {
        if (problems.Count < MostProblems)
            problems.Add(problem);
    }
}
