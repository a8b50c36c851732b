using Search.Archive;
using Search.Service.Json;

namespace Search.Service.Tests.Json;

public sealed class LanguageAnswerTests
{
    [Fact]
    public void A_language_says_whether_it_was_given_or_found_and_how_surely()
    {
        Assert.Null(LanguageAnswer.Of(new Article { Id = "1", Title = "", Body = "" }));
        Assert.Equal(new LanguageAnswer("de-AT", "given", null), LanguageAnswer.Of(new Article { Id = "1", Title = "", Body = "", Language = "de-AT" }));
        Assert.Equal(
            new LanguageAnswer("fi", "text", 0.98),
            LanguageAnswer.Of(new Article { Id = "1", Title = "", Body = "", FoundLanguage = new FoundLanguage("fi", 0.98) }));
        Assert.Equal(new LanguageAnswer("fi", "article", null), LanguageAnswer.Of(new Comment { Id = "1", Body = "", FoundLanguage = new FoundLanguage("fi", null) }));
    }
}
