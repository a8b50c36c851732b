using Search.Archive;

namespace Search.Service.Tests.Parameters;

public sealed class SearchParametersTests
{
    [Fact]
    public void Nothing_given_browses_everything()
    {
        Assert.True(SearchParameters.TryRead([], out var request, out var problems));
        Assert.Equivalent(new SearchRequest(), request);
        Assert.Empty(problems);
    }

    [Fact]
    public void Every_parameter_is_read()
    {
        var request = Read("q=flood barrier", "in=comments", "outlet=The Wire", "outlet=-The Globe", "tag!=sport", "from=2009-04", "to=2010",
            "sort=most-commented", "page=3", "page_size=50", "comments=0", "facets=outlet,year", "facets=tag", "facet_size=25", "count=articles",
            "histogram=true", "explain=1");
        Assert.Equivalent(new SearchRequest
        {
            Words = "flood barrier",
            Scope = SearchScope.Comments,
            Filters = [new("outlet", "The Wire"), new("outlet", "The Globe", true), new("tag", "sport", true)],
            From = PartialDate.OfMonth(2009, 4),
            To = PartialDate.OfYear(2010),
            Sort = SearchSort.MostCommented,
            Page = 3,
            PageSize = 50,
            CommentsPerHit = 0,
            Facets = ["outlet", "year", "tag"],
            FacetSize = 25,
            Count = CountUnit.Articles,
            Histogram = true,
            Explain = true,
        }, request, strict: true);
    }

    [Fact]
    public void A_language_has_a_short_name_too()
    {
        Assert.Equivalent(Read("language=fi", "language!=sv"), Read("lang=fi", "lang!=sv"), strict: true);
        Assert.Equal("?language=fi&language=-sv", SearchParameters.ToQueryString(Read("LANG=fi", "lang=-sv")));
    }

    [Theory]
    [InlineData("outlets=x", "outlet")]
    [InlineData("pagesize=5", "page_size")]
    [InlineData("size=5", "page_size")]
    [InlineData("Hits_Per_Page=5", "page_size")]
    [InlineData("zzz=5", null)]
    [InlineData("form=2009", "from")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=1", null)]
    public void An_unknown_parameter_is_named_with_the_nearest_one(string pair, string? nearest)
    {
        var problem = Assert.Single(Problems(pair));
        Assert.True(problem.IsUnknown);
        Assert.Equal(nearest, problem.Nearest);
        Assert.Contains($"'{pair.Split('=')[0]}'", problem.Message);
        Assert.Contains(nearest is null ? "page_size" : $"'{nearest}'", problem.Message);
    }

    [Theory]
    [InlineData("page=0", "whole number from 1")]
    [InlineData("page=two", "whole number from 1")]
    [InlineData("page=99999999999999999999", "whole number from 1")]
    [InlineData("page_size=101", "from 1 to 100")]
    [InlineData("page=-1", "whole number from 1")]
    [InlineData("from=last week", "YYYY-MM-DD")]
    [InlineData("to=2009-02-30", "YYYY-MM-DD")]
    [InlineData("from=2009-04-13T05:06:00Z", "YYYY-MM-DD")]
    [InlineData("in=article", "articles")]
    [InlineData("sort=newst", "newest")]
    [InlineData("facets=outlet,autor", "author")]
    [InlineData("facets=outlet,,autor", "author")]
    [InlineData("count=threads", "articles or comments")]
    [InlineData("histogram=yes", "true or false")]
    [InlineData("year=MMIX", "four digits")]
    [InlineData("year=-20099", "four digits")]
    public void A_value_that_cannot_be_read_is_named_with_what_is_accepted(string pair, string accepted)
    {
        var problem = Assert.Single(Problems(pair));
        Assert.False(problem.IsUnknown);
        Assert.Equal(pair.Split('=')[0], problem.Parameter);
        Assert.Contains(accepted, problem.Message);
    }

    [Fact]
    public void What_was_understood_is_kept_beside_what_was_not()
    {
        Assert.False(SearchParameters.TryRead(Pairs("q=leak", "utm_source=x", "page=none", "tag=war"), out var request, out var problems));
        Assert.Equal(["utm_source", "page"], problems.Select(problem => problem.Parameter));
        Assert.Equal("leak", request.Words);
        Assert.Equal([new FacetFilter("tag", "war")], request.Filters);
    }

    [Fact]
    public void An_empty_value_counts_as_not_given() => Assert.Equivalent(new SearchRequest(), Read("q=", "from=", "outlet=", "page= "));

    [Fact]
    public void A_single_valued_parameter_may_not_be_given_two_values()
    {
        Assert.Contains("twice", Assert.Single(Problems("page=1", "page=2")).Message);
        Assert.Equal(2, Read("page=2", "page=2").Page);
    }

    [Fact]
    public void Paging_ends_at_a_hundred_thousand_hits()
    {
        Assert.Equal(1000, Read("page=1000", "page_size=100").Page);
        Assert.Contains("100000", Assert.Single(Problems("page=1001", "page_size=100")).Message);
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_is_a_problem()
    {
        Assert.Single(Problems("from=2010", "to=2009-12-31"));
        Assert.Empty(Problems("from=2010-06", "to=2010"));
    }

    [Theory]
    [InlineData("-x-")]
    [InlineData("\\")]
    [InlineData("-")]
    [InlineData("\\-a")]
    [InlineData("a&b=c#d?e+f%20g")]
    [InlineData("Ünïcødé 🗞")]
    public void A_filter_value_of_any_characters_reads_back(string value)
    {
        var request = new SearchRequest { Filters = [new("author", value), new("author", value, true)] };
        Assert.Equal(request.Filters, Read(Written(request)).Filters);
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_search()
    {
        var request = Read("q=\"a b\" -c", "in=articles", "year=2009", "commenter=-unknown", "from=2009", "to=2009-12-31", "sort=oldest", "page=2",
            "page_size=10", "comments=5", "facets=tag", "facet_size=30", "count=comments", "histogram=true", "explain=true");
        Assert.Equivalent(request, Read(Written(request)), strict: true);
        Assert.Equal("", SearchParameters.ToQueryString(new SearchRequest()));
        Assert.Equal("?q=a%26b&tag=-war", SearchParameters.ToQueryString(new SearchRequest { Words = "a&b", Filters = [new("tag", "war", true)] }));
    }

    private static string[] Written(SearchRequest request) => [.. SearchParameters.Write(request).Select(pair => $"{pair.Key}={pair.Value}")];

    private static IEnumerable<KeyValuePair<string, string>> Pairs(params string[] pairs) =>
        pairs.Select(pair => new KeyValuePair<string, string>(pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]));

    private static IReadOnlyList<ParameterProblem> Problems(params string[] pairs)
    {
        Assert.Equal(SearchParameters.TryRead(Pairs(pairs), out _, out var problems), problems.Count == 0);
        return problems;
    }

    private static SearchRequest Read(params string[] pairs)
    {
        Assert.True(SearchParameters.TryRead(Pairs(pairs), out var request, out var problems), string.Join(' ', problems.Select(p => p.Message)));
        return request;
    }
}
