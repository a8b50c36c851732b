using Search.Archive;

namespace Search.Service.Json;

/// <summary>Says of a language that was found, and not given, how and how surely.</summary>
internal static class LanguageOrigin
{
    /// <summary>The provenance with the language found as one of its facts; as it is when none was found.</summary>
    public static Provenance? AddTo(Provenance? provenance, FoundLanguage? found)
    {
        if (found is null)
            return provenance;
        var how = found.Confidence is null ? $"the article: {found.Language}" : $"the text: {found.Language}";
        provenance ??= new Provenance();
        return provenance with { Facts = [.. provenance.Facts.Where(fact => fact.Fact != "language"), new FactOrigin("language", how, found.Confidence)] };
    }
}
