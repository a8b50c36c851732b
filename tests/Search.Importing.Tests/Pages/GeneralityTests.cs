namespace Search.Importing.Tests.Pages;

public sealed class GeneralityTests
{
    // Twelve words in a row: a rule may say how a site's footer begins; nobody writes twelve words of a page's story by chance.
    private const int Words = 12;

    [Fact]
    public void No_source_or_rule_is_written_for_one_page()
    {
        Assert.SkipWhen(Folders.Shared is null, "there is no folder shared/seeds above this one, and SEARCH_SHARED names none");
        var sources = Directory.EnumerateFiles(Path.Combine(Folders.Root, "src", "Search.Importing"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal))
            .Select(file => (Name: file, Text: Simplify(File.ReadAllText(file))))
            .ToList();
        Assert.NotEmpty(sources);

        foreach (var page in Directory.EnumerateFiles(Path.Combine(Folders.Shared!, "seeds"), "*.txt"))
        {
            var words = Simplify(File.ReadAllText(page)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var phrases = Enumerable.Range(0, Math.Max(0, words.Length - Words)).Select(i => string.Join(' ', words[i..(i + Words)])).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, text) in sources)
            {
                Assert.DoesNotContain(Path.GetFileNameWithoutExtension(page), text, StringComparison.Ordinal);
                Assert.DoesNotContain(Simplify(File.ReadLines(page).First()), text, StringComparison.Ordinal);
                var shared = Phrases(text).FirstOrDefault(phrases.Contains);
                Assert.True(shared is null, $"{name} quotes {Path.GetFileName(page)}: {shared}");
            }
        }
    }

    private static IEnumerable<string> Phrases(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - Words)).Select(i => string.Join(' ', words[i..(i + Words)]));
    }

    private static string Simplify(string text) => string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')).Replace("  ", " ", StringComparison.Ordinal).Trim();
}
