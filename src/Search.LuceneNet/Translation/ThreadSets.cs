using System.Globalization;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>The sets of whole threads that one question asks for, by <c>thread:</c>.</summary>
/// <remarks>
/// A query of the house cannot hold a set of Lucene's documents. So the question names a set, by a term of <see cref="Field"/>, which no document
/// has, and the translation looks up here what the name stands for.
/// </remarks>
internal sealed class ThreadSets(ArchiveSearcher searcher, CancellationToken cancellation)
{
    /// <summary>The field of the names.</summary>
    public const string Field = "thread.set";

    private readonly List<Querying.Query> _sets = [];

    /// <summary>A query for every document of the threads of which some document matches.</summary>
    public Querying.Query AnywhereInThread(Querying.Query words)
    {
        _sets.Add(words);
        return new Querying.ConstantScoreQuery(new Querying.TermQuery(Field, (_sets.Count - 1).ToString(CultureInfo.InvariantCulture)), 0);
    }

    /// <summary>The documents that a name stands for.</summary>
    public Filter FilterOf(Querying.TermQuery name)
    {
        var words = new QueryTranslator(this).Translate(_sets[int.Parse(name.Term, CultureInfo.InvariantCulture)]);
        var threads = new FixedBitSet((int)searcher.HighestThread + 1);
        foreach (var (thread, _, _) in DocumentNumbers.Of(searcher, searcher.Match(words, cancellation), ArchiveFields.Thread))
            threads.Set((int)thread);
        var documents = new FixedBitSet(searcher.Reader.MaxDoc + 1);
        var all = searcher.Match(new MatchAllDocsQuery(), cancellation);
        foreach (var (thread, _, document) in DocumentNumbers.Of(searcher, all, ArchiveFields.Thread))
        {
            if (threads.Get((int)thread))
                documents.Set(document);
        }

        return new DocumentFilter(documents);
    }
}
