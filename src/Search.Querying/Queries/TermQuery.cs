namespace Search.Querying;

/// <summary>Documents with a term in a field, scored by BM25 in text fields and by 1 in keyword fields.</summary>
/// <param name="Field">A text, stems or keyword field.</param>
/// <param name="Term">The term exactly as indexed: folded, stemmed where the field holds stems.</param>
public sealed record TermQuery(string Field, string Term) : Query;
