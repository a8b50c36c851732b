using System.Text;

namespace Search.Querying.Tests.Expansion;

/// <summary>Sorted terms, walked as an index's dictionary is, and a count of those that had to be looked at.</summary>
internal sealed class Dictionary
{
    private readonly byte[][] _terms;

    public Dictionary(IEnumerable<string> terms) =>
        _terms = [.. terms.Distinct().Select(Encoding.UTF8.GetBytes).Order(Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))];

    public int Count => _terms.Length;

    public int Judged { get; private set; }

    public List<(string Term, int Edits, float Boost)> Matching(Query query)
    {
        var found = new List<(string, int, float)>();
        var matcher = TermExpansion.CreateMatcher(query);
        Judged = 0;
        for (var i = IndexOf(matcher.First, 0); i < _terms.Length;)
        {
            Judged++;
            switch (matcher.Judge(_terms[i]))
            {
                case TermVerdict.Match:
                    found.Add((Encoding.UTF8.GetString(_terms[i++]), matcher.Edits, matcher.Boost));
                    break;
                case TermVerdict.Next:
                    i++;
                    break;
                case TermVerdict.Skip:
                    Assert.True(matcher.Target.SequenceCompareTo(_terms[i]) > 0, "A skip has to lead on.");
                    i = IndexOf(matcher.Target, i);
                    break;
                default:
                    return found;
            }
        }
        return found;
    }

    private int IndexOf(ReadOnlySpan<byte> target, int from)
    {
        var (low, high) = (from, _terms.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_terms[middle].AsSpan().SequenceCompareTo(target) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
