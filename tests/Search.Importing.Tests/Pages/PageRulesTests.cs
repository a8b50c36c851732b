using Search.Importing.Pages.Rules;

namespace Search.Importing.Tests.Pages;

public sealed class PageRulesTests : IDisposable
{
    private const string Page = "Low water\n\nThe water was low on Monday. Nobody minded.\n\nMud is our business, and has been since 1901.\n\nEbbs\n\nFloods";

    private readonly TemporaryFolder _folder = new();
    private readonly CollectingSink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_persons_own_rules_tell_an_outlet_and_its_residue()
    {
        _folder.Write("pages/low.txt", Page);
        var rules = _folder.Write("rules.json", """{"sites":[{"outlet":"The Low Tide","toldBy":["^mud is our business"],"residue":["^mud is our business.*$"],"menu":["Ebbs","Floods"]}]}""");

        await Import(rules);

        var article = Assert.Single(_sink.Threads).Article;
        Assert.Equal(("The Low Tide", "The water was low on Monday. Nobody minded."), (article.Outlet, article.Body));
    }

    [Fact]
    public async Task Entries_of_a_menu_tell_an_outlet_only_together()
    {
        _folder.Write("pages/one.txt", "A\n\nThe water was low on Monday. Nobody minded.\n\nEbbs");
        _folder.Write("pages/two.txt", "B\n\nThe water was low on Monday. Nobody minded.\n\nEbbs\n\nFloods");
        var rules = _folder.Write("rules.json", """{"sites":[{"outlet":"The Low Tide","menu":["Ebbs","Floods"]}]}""");

        await Import(rules);

        Assert.Equal([null, "The Low Tide"], _sink.Threads.Select(thread => thread.Article.Outlet));
    }

    [Theory]
    [InlineData("""{"sites":[{"outlet":"X","toldBy":["("]}]}""")]
    [InlineData("""{"site":[]}""")]
    [InlineData("""{"sites":[{"toldBy":["x"]}]}""")]
    [InlineData("not json")]
    public async Task Rules_that_are_not_as_they_should_be_are_refused_by_name(string text)
    {
        var rules = _folder.Write("rules.json", text);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Import(rules));

        Assert.Contains(rules, error.Message, StringComparison.Ordinal);
    }

    private Task<ImportReport> Import(string rules) =>
        new Importer(_sink, new ImportOptions { SiteRuleFiles = [rules] }).RunAsync([_folder.Path + "/pages"], cancellation: TestContext.Current.CancellationToken);
}
