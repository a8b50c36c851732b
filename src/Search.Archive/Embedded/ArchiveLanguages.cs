using System.Runtime.CompilerServices;
using System.Text;
using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>The languages of a snapshot's texts. Looked up once for each snapshot, when first asked for.</summary>
internal static class ArchiveLanguages
{
    private static readonly ConditionalWeakTable<IndexSnapshot, WordLanguages> BySnapshot = [];
    private static readonly Field Language = ArchiveFields.Schema[FacetNames.Language];

    /// <summary>The languages a question's words are stemmed in, besides English.</summary>
    /// <param name="snapshot">The snapshot, which has to be held, also while the answer is in use.</param>
    public static WordLanguages Of(IndexSnapshot snapshot) => BySnapshot.GetValue(snapshot, Find);

    private static WordLanguages Find(IndexSnapshot snapshot)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in snapshot.Segments)
        {
            for (var terms = segment.Terms(Language)?.EnumerateFrom(default); terms?.MoveNext() == true;)
                present.Add(Encoding.UTF8.GetString(terms.Term));
        }

        return new WordLanguages(AskedLanguages.Among(present), (field, term) => Occurs(snapshot, field, term));
    }

    private static bool Occurs(IndexSnapshot snapshot, string field, string term)
    {
        var bytes = Encoding.UTF8.GetBytes(term);
        return snapshot.Segments.Any(segment => segment.Terms(ArchiveFields.Schema[field])?.TryFind(bytes, out _) == true);
    }
}
