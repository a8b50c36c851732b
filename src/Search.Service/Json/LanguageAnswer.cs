using System.Text.Json.Serialization;
using Search.Archive;

namespace Search.Service.Json;

/// <summary>The language of a text.</summary>
/// <param name="Tag">Its BCP 47 tag.</param>
/// <param name="From"><c>given</c>, or found from the <c>text</c> or, for a comment too short to tell, from its <c>article</c>.</param>
/// <param name="Confidence">How sure it is when the text told, from 0 to 1.</param>
internal sealed record LanguageAnswer(string Tag, string From, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Confidence)
{
    public static LanguageAnswer? Of(Article article) => Of(article.Language, article.FoundLanguage);

    public static LanguageAnswer? Of(Comment comment) => Of(comment.Language, comment.FoundLanguage);

    // What was found stands for what was given but could not be read.
    private static LanguageAnswer? Of(string? given, FoundLanguage? found)
    {
        if (found is not null)
            return new LanguageAnswer(found.Language, found.Confidence is null ? "article" : "text", found.Confidence);
        return given is null ? null : new LanguageAnswer(given, "given", null);
    }
}
