using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.LuceneNet;

/// <summary>The keys of the names that sign an article of one state of the index.</summary>
/// <remarks>
/// Read once for a state, term after term: to look every author of a list up, in every segment, takes a seek in a file each, and many times as long
/// as the search that asks. Immutable, safe for use by several threads.
/// </remarks>
internal sealed class Signers
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public Signers(IEnumerable<AtomicReaderContext> leaves)
    {
        foreach (var leaf in leaves)
        {
            if (leaf.AtomicReader.GetTerms(ArchiveFields.BylineKey) is { } terms)
                Add(terms.GetEnumerator(), leaf.AtomicReader.LiveDocs);
        }
    }

    /// <summary>Whether an article is signed by the name of a key.</summary>
    public bool Contains(string key) => _keys.Contains(key);

    private void Add(TermsEnum terms, Lucene.Net.Util.IBits? live)
    {
        DocsEnum? documents = null;
        while (terms.MoveNext())
        {
            if (live is null)
            {
                _keys.Add(terms.Term.Utf8ToString());
                continue;
            }

            documents = terms.Docs(live, documents, DocsFlags.NONE);
            if (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                _keys.Add(terms.Term.Utf8ToString());
        }
    }
}
