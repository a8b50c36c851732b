using System.Text;

namespace Search.Indexing.Tests;

public sealed class FieldTermsTests
{
    public static TheoryData<int> Counts => [1, 2, 31, 32, 33, 64, 65, 5000];

    [Theory, MemberData(nameof(Counts))]
    public void Every_term_is_found_and_no_other(int count)
    {
        var terms = Draw(new Random(count), count);
        using var segment = Segment(terms);
        var found = segment.Reader.Terms(ASegment.Body)!;
        Assert.Equal(count, found.TermCount);
        for (var i = 0; i < count; i++)
        {
            Assert.True(found.TryFind(Encoding.UTF8.GetBytes(terms[i]), out var info));
            Assert.Equal(1 + i % 3, info.DocumentFrequency);
            foreach (var other in (string[])[terms[i] + "\u0001", terms[i][..^1], terms[i] + "zz", "\u0001" + terms[i], "~" + terms[i]])
                Assert.Equal(terms.Contains(other), found.TryFind(Encoding.UTF8.GetBytes(other), out _));
        }
        Assert.Equal(terms.Contains(""), found.TryFind([], out _));
    }

    [Theory, MemberData(nameof(Counts))]
    public void Enumeration_from_anywhere_and_advancing_give_the_terms_in_byte_order(int count)
    {
        var random = new Random(count);
        var terms = Draw(random, count);
        using var segment = Segment(terms);
        var field = segment.Reader.Terms(ASegment.Body)!;
        for (var round = 0; round < 100; round++)
        {
            var from = random.Next(4) switch { 0 => "", 1 => terms[random.Next(count)], _ => Term(random) };
            var walk = field.EnumerateFrom(Encoding.UTF8.GetBytes(from));
            var at = terms.Count(t => Compare(t, from) < 0) - 1;
            for (var steps = 0; steps < 40; steps++)
            {
                bool moved;
                if (random.Next(3) > 0)
                {
                    at++;
                    moved = walk.MoveNext();
                }
                else
                {
                    var target = random.Next(2) == 0 ? Term(random) : terms[Math.Min(count - 1, Math.Max(at, 0) + random.Next(40))];
                    at = Math.Max(Math.Max(at, terms.Count(t => Compare(t, from) < 0)), terms.Count(t => Compare(t, target) < 0));
                    moved = walk.AdvanceTo(Encoding.UTF8.GetBytes(target));
                }
                Assert.Equal(at < count, moved);
                if (!moved)
                    break;
                Assert.Equal(terms[at], Encoding.UTF8.GetString(walk.Term));
                if (random.Next(2) == 0)
                    Assert.Equal(segment.Find(terms[at]), walk.Info);
            }
        }
    }

    private static ASegment Segment(List<string> terms)
    {
        var postings = new SortedDictionary<string, SortedDictionary<int, int[]>>(Comparer<string>.Create(Compare));
        for (var i = 0; i < terms.Count; i++)
            postings.Add(terms[i], new(Enumerable.Range(0, 1 + i % 3).ToDictionary(d => d * 2, d => new[] { i, i + d })));
        return new ASegment(5, postings, [1, 2, 3, 4, 5]);
    }

    private static List<string> Draw(Random random, int count)
    {
        var terms = new HashSet<string>();
        while (terms.Count < count)
            terms.Add(Term(random));
        return [.. terms.Order(Comparer<string>.Create(Compare))];
    }

    // Few letters and shared beginnings; and some beyond ASCII and beyond 16 bits, where the order of UTF-8 is not that of UTF-16.
    private static string Term(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ =>
        random.Next(12) switch { 0 => "é", 1 => "\ud83d\ude00", 2 => "\uffee", < 7 => "ab", _ => ((char)('a' + random.Next(26))).ToString() }));

    private static int Compare(string? left, string? right) => Encoding.UTF8.GetBytes(left!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right!));
}
