namespace Search.Importing.Tests.Pages;

public sealed class ExpectedPageTests
{
    [Fact]
    public void Every_page_of_the_sample_archive_reads_as_it_should() => Check(Folders.Sample);

    [Fact]
    public void Every_shared_page_reads_as_it_should()
    {
        Assert.SkipWhen(Folders.Shared is null, "there is no folder shared/seeds above this one, and SEARCH_SHARED names none");
        Check(Path.Combine(Folders.Shared!, "seeds"));
    }

    private static void Check(string folder)
    {
        var pages = ExpectedPage.Load(folder);
        var differences = pages.SelectMany(page =>
            SavedPages.Differences(page, SavedPages.ReadFile(Path.Combine(folder, page.File))).Select(difference => $"{page.File}: {difference}")).ToList();

        Assert.NotEmpty(pages);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
