using Lucene.Net.Index;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;

namespace Search.LuceneNet;

/// <summary>Walks the terms of several fields as one dictionary, in byte order.</summary>
internal static class TermWalk
{
    /// <summary>The terms that begin so, with the sum of their frequencies.</summary>
    public static IEnumerable<(BytesRef Word, long Frequency)> WithPrefix(IndexReader reader, IEnumerable<string> fields, string prefix)
    {
        var beginning = new BytesRef(prefix);
        var found = new SortedDictionary<BytesRef, long>();
        foreach (var field in fields)
        {
            var terms = MultiFields.GetTerms(reader, field)?.GetEnumerator();
            if (terms is null || terms.SeekCeil(beginning) == TermsEnum.SeekStatus.END)
                continue;
            do
            {
                if (!StringHelper.StartsWith(terms.Term, beginning))
                    break;
                Add(found, terms);
            }
            while (terms.MoveNext());
        }

        return found.Select(word => (word.Key, word.Value));
    }

    /// <summary>The terms within some edits (swapped neighbours are one) that begin with the same characters, with the sum of their frequencies.</summary>
    /// <remarks>As in a fuzzy query, a term with as many edits as the shorter of the two has characters is none.</remarks>
    public static IEnumerable<(BytesRef Word, long Frequency, int Edits)> Near(
        IndexReader reader, IReadOnlyList<string> fields, string word, int maxEdits, int sameCharacters)
    {
        var length = CodePoints(word);
        var found = new SortedDictionary<BytesRef, (long Frequency, int Edits)>();
        for (var edits = 0; edits <= maxEdits; edits++)
        {
            foreach (var (term, frequency) in Within(reader, fields, word, edits, sameCharacters))
            {
                if (edits < Math.Min(length, CodePoints(term.Utf8ToString())))
                    found.TryAdd(term, (frequency, edits));
            }
        }

        return found.Select(near => (near.Key, near.Value.Frequency, near.Value.Edits));
    }

    private static SortedDictionary<BytesRef, long> Within(IndexReader reader, IEnumerable<string> fields, string word, int edits, int sameCharacters)
    {
        var split = IndexOf(word, sameCharacters);
        var automaton = BasicOperations.Concatenate(
            BasicAutomata.MakeString(word[..split]), new LevenshteinAutomata(word[split..], withTranspositions: true).ToAutomaton(edits));
        var compiled = new CompiledAutomaton(automaton);
        var found = new SortedDictionary<BytesRef, long>();
        foreach (var field in fields)
        {
            if (MultiFields.GetTerms(reader, field) is not { } dictionary)
                continue;
            var terms = compiled.GetTermsEnum(dictionary);
            while (terms.MoveNext())
                Add(found, terms);
        }

        return found;
    }

    private static void Add(SortedDictionary<BytesRef, long> found, TermsEnum terms)
    {
        if (found.TryGetValue(terms.Term, out var frequency))
            found[terms.Term] = frequency + terms.DocFreq;
        else
            found.Add(BytesRef.DeepCopyOf(terms.Term), terms.DocFreq);
    }

    private static int CodePoints(string text) => text.EnumerateRunes().Count();

    private static int IndexOf(string text, int codePoint) => text.EnumerateRunes().Take(codePoint).Sum(rune => rune.Utf16SequenceLength);
}
