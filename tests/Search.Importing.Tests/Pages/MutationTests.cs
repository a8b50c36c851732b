using Search.Importing.Pages.Reading;

namespace Search.Importing.Tests.Pages;

public sealed class MutationTests
{
    // Seeded, so that a failure is met again; 20 damaged versions of every page take about a second.
    private const int Versions = 20;

    public static TheoryData<int> Pages { get; } = new(Enumerable.Range(0, PageFiles().Count));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Damaged_pages_are_read_and_nothing_of_them_is_lost(int page)
    {
        var lines = File.ReadAllLines(PageFiles()[page]);
        var random = new Random(page);
        for (var version = 0; version < Versions; version++)
            CheckNothingIsLost(string.Join('\n', Damage(lines, random, version)));
    }

    [Fact]
    public void Nothing_is_lost_of_pages_as_they_are() =>
        Assert.All(PageFiles(), page => CheckNothingIsLost(File.ReadAllText(page)));

    private static List<string> PageFiles() => Directory.EnumerateFiles(Folders.Sample, "*.txt", SearchOption.AllDirectories)
        .Concat(Folders.Shared is null ? [] : Directory.EnumerateFiles(Path.Combine(Folders.Shared, "seeds"), "*.txt"))
        .Order(StringComparer.Ordinal)
        .ToList();

    private static void CheckNothingIsLost(string text)
    {
        var reading = SavedPages.Read(text, out var problems);
        var thread = reading.Thread;
        var sketch = reading.Sketch;
        var bodyLines = thread.Article.Body.Split('\n').ToHashSet(StringComparer.Ordinal);
        var commentLines = thread.Comments.SelectMany(comment => comment.Body.Split('\n')).ToHashSet(StringComparer.Ordinal);
        var said = problems.Select(problem => problem.Line).ToHashSet();
        for (var at = 0; at < sketch.Count; at++)
        {
            var isKept = sketch.RoleOf(at) switch
            {
                LineRole.Title => sketch[at].StartsWith(thread.Article.Title, StringComparison.Ordinal),
                LineRole.Body => bodyLines.Contains(sketch[at]),
                LineRole.Unplaced => bodyLines.Contains(sketch[at]) && said.Contains(sketch.Page.Lines[at].Number),
                LineRole.Comment => commentLines.Contains(sketch[at]),
                LineRole.Fact or LineRole.Residue => true,
                _ => false,
            };
            Assert.True(isKept, $"line {sketch.Page.Lines[at].Number} ({sketch.RoleOf(at)}) is lost: {sketch[at]}");
        }
        Assert.Equal(thread.Comments.Count, thread.Comments.Select(comment => comment.Id).Distinct().Count());
        Assert.All(thread.Comments, comment => Assert.True(comment.ParentId is null || thread.Comments.TakeWhile(other => other != comment).Any(other => other.Id == comment.ParentId)));
    }

    private static List<string> Damage(string[] lines, Random random, int version)
    {
        var damaged = lines.ToList();
        for (var wounds = 0; wounds < 1 + version / 2; wounds++)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(6))
            {
                case 0:
                    damaged.RemoveAt(at);
                    break;
                case 1:
                    damaged.Insert(random.Next(damaged.Count), damaged[at]);
                    break;
                case 2:
                    var other = random.Next(damaged.Count);
                    (damaged[at], damaged[other]) = (damaged[other], damaged[at]);
                    break;
                case 3:
                    damaged[at] = damaged[at][..random.Next(damaged[at].Length + 1)];
                    break;
                case 4:
                    damaged.RemoveRange(at, random.Next(Math.Min(20, damaged.Count - at)));
                    break;
                default:
                    damaged[at] = "  \u00A0" + damaged[at].Trim();
                    break;
            }
            if (damaged.Count == 0)
                break;
        }
        return damaged;
    }
}
