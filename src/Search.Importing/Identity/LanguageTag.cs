namespace Search.Importing.Identity;

/// <summary>Reads languages as files state them.</summary>
internal static class LanguageTag
{
    /// <summary>The primary tag of a language tag (BCP 47) in lower case: <c>en</c> of <c>en-GB</c> or <c>en_GB</c>.</summary>
    /// <returns><see langword="null"/> for anything else, and for a language that is said to be undetermined.</returns>
    public static string? Primary(string? tag)
    {
        if (tag is null)
            return null;
        var primary = tag.Split('-', '_')[0].Trim().ToLowerInvariant();
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) && primary is not ("und" or "mul" or "zxx") ? primary : null;
    }
}
