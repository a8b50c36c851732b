using Search.Archive;

namespace Search.Backends.Conformance.Questions;

public class QueryFormTests(SharedArchives shared)
{
    [Theory]
    [EveryBackend("opening trams", "tram")]
    [EveryBackend("opening", "tram")]
    [EveryBackend("\"opens\"", "tram")]
    [EveryBackend("\"open\"", "")]
    [EveryBackend("\"council met\"", "barrier")]
    [EveryBackend("“council met”", "barrier")]
    [EveryBackend("«council met»", "barrier")]
    [EveryBackend("\"met council\"", "")]
    [EveryBackend("\"met council\"~2", "barrier")]
    [EveryBackend("\"council tuesday\"~1", "")]
    [EveryBackend("\"council tuesday\"~2", "barrier")]
    [EveryBackend("council AND tram", "tram")]
    [EveryBackend("council && tram", "tram")]
    [EveryBackend("+council +tram", "tram")]
    [EveryBackend("tram OR eel", "eel,tram")]
    [EveryBackend("tram eel", "eel,tram")]
    [EveryBackend("tram || eel", "eel,tram")]
    [EveryBackend("council NOT tram", "barrier,eel")]
    [EveryBackend("council -tram", "barrier,eel")]
    [EveryBackend("council !tram", "barrier,eel")]
    [EveryBackend("eel OR council AND crowds", "tram")]
    [EveryBackend("(tram OR eel) AND council", "eel,tram")]
    [EveryBackend("council AND (recipe OR (crowds AND first))", "eel,tram")]
    [EveryBackend("-council", "barrier,tram")]
    [EveryBackend("(-council)", "barrier,tram")]
    [EveryBackend("eel OR (-council -gates)", "eel,tram")]
    [EveryBackend("*", "barrier,eel,tram")]
    [EveryBackend("title:tram", "tram")]
    [EveryBackend("title:(tram OR eel)", "eel,tram")]
    [EveryBackend("title:\"eel pie\"", "eel")]
    [EveryBackend("TITLE:tram", "tram")]
    [EveryBackend("body:tram", "tram")]
    [EveryBackend("text:recipe", "eel")]
    [EveryBackend("comment:council", "barrier")]
    [EveryBackend("sluic*", "barrier")]
    [EveryBackend("counc*", "barrier,eel,tram")]
    [EveryBackend("b?rrier", "barrier")]
    [EveryBackend("*rrier", "barrier")]
    [EveryBackend("*arri*", "barrier")]
    [EveryBackend("title:t*m", "tram")]
    [EveryBackend("slice~1", "barrier")]
    [EveryBackend("slice~2", "barrier,tram")]
    [EveryBackend("slice~", "barrier,tram")]
    [EveryBackend("trma~1", "tram")]
    [EveryBackend("published:[2014-03-03 TO 2014-03-04]", "barrier")]
    [EveryBackend("council published:[2014-03-01 TO 2014-03-31]", "barrier")]
    [EveryBackend("council published:{2014-03-03 TO *}", "tram")]
    [EveryBackend("council published:{2014-03-03 TO *]", "tram")]
    [EveryBackend("council published:[* TO 2014-12-31]", "barrier")]
    [EveryBackend("council published:[* TO 2015}", "barrier")]
    [EveryBackend("published:>=2015", "tram")]
    [EveryBackend("published:<2015", "barrier")]
    [EveryBackend("date:2014-03", "barrier")]
    [EveryBackend("council before:2015", "barrier")]
    [EveryBackend("council until:2015", "barrier")]
    [EveryBackend("council after:2015", "tram")]
    [EveryBackend("council since:2015", "tram")]
    [EveryBackend("year:2015", "tram")]
    [EveryBackend("year:[2014 TO 2015]", "barrier,tram")]
    [EveryBackend("council year:unknown", "barrier,eel")]
    [EveryBackend("title:[s TO t]", "eel")]
    [EveryBackend("title:{smoked TO tram]", "tram")]
    [EveryBackend("title:[smoked TO tram}", "eel")]
    [EveryBackend("title:[tram TO *]", "tram")]
    [EveryBackend("title:>=tram", "tram")]
    [EveryBackend("tram^3 eel", "eel,tram")]
    [EveryBackend("(tram eel)^2 pie^0.5", "eel,tram")]
    [EveryBackend("outlet:*", "barrier,eel,tram")]
    [EveryBackend("tag:*", "barrier,tram")]
    [EveryBackend("published:*", "barrier,tram")]
    [EveryBackend("comment:*", "barrier,tram")]
    [EveryBackend("outlet:\"The Harbour Post\"", "barrier")]
    [EveryBackend("outlet:harbour", "barrier")]
    [EveryBackend("outlet:o’hara’s", "tram")]
    [EveryBackend("council -outlet:harbour", "eel,tram")]
    [EveryBackend("recipe outlet:harbour", "")]
    [EveryBackend("recipe council outlet:harbour", "barrier")]
    [EveryBackend("outlet:harbour OR recipe", "barrier,eel")]
    [EveryBackend("by:\"ana ruiz\"", "barrier,tram")]
    [EveryBackend("by:doug", "barrier")]
    [EveryBackend("author:ruiz", "barrier,tram")]
    [EveryBackend("commenter:max", "barrier,tram")]
    [EveryBackend("tag:transport", "tram")]
    [EveryBackend("tag:transp*", "tram")]
    [EveryBackend("max", "barrier")]
    [EveryBackend("in:articles max", "")]
    [EveryBackend("max in:comments", "barrier")]
    [EveryBackend("in:title council", "")]
    [EveryBackend("council in:comments", "barrier")]
    [EveryBackend("thread:sluice", "barrier")]
    [EveryBackend("council thread:sluice", "barrier")]
    [EveryBackend("council -thread:gates", "eel,tram")]
    [EveryBackend("-thread:council", "")]
    [EveryBackend("\\-council", "barrier,eel,tram")]
    [EveryBackend("TRÁM", "tram")]
    [EveryBackend("t\\u0072am", "tram")]
    public async Task A_question_finds_what_its_syntax_says(string backend, string words, string expected)
    {
        var archive = await shared.News(backend);
        var response = await archive.SearchAsync(words);
        Assert.Equal(expected, string.Join(',', response.Hits.Select(h => h.Article.Id).Order()));
        Assert.Equal(response.Hits.Count, response.Total.Articles);
        Assert.Empty(response.Warnings);
    }

    [Theory, EveryBackend]
    public async Task A_narrower_scope_reads_the_same_words_in_its_own_texts(string backend)
    {
        var archive = await shared.News(backend);
        Assert.Equal(new SearchTotal(3, 0), (await archive.SearchAsync("council", SearchScope.Articles)).Total);
        Assert.Equal(new SearchTotal(0, 1), (await archive.SearchAsync("council", SearchScope.Comments)).Total);
        Assert.Equal(new SearchTotal(0, 0), (await archive.SearchAsync("title:tram", SearchScope.Comments)).Total);
        Assert.Equal(new SearchTotal(0, 3), (await archive.SearchAsync("-council", SearchScope.Comments)).Total);
        Assert.Equal(new SearchTotal(0, 1), (await archive.SearchAsync("thread:tram", SearchScope.Comments)).Total);
    }
}
