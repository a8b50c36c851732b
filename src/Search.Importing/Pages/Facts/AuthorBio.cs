using System.Text.RegularExpressions;

namespace Search.Importing.Pages.Facts;

/// <summary>The sentence below an article that says who its author is.</summary>
/// <param name="Authors">Whom it is about.</param>
/// <param name="Outlet">The newspaper or site it says they write for; <see langword="null"/> when it names none.</param>
internal sealed partial record AuthorBio(IReadOnlyList<string> Authors, string? Outlet)
{
    /// <summary>Reads a line; <see langword="null"/> when it is something else.</summary>
    public static AuthorBio? Read(string line)
    {
        // 700 characters: two authors with a book each.
        if (line.Length > 700 || Sentence().Match(line) is not { Success: true } sentence || Names.ReadList(sentence.Groups["names"].Value) is not { } names)
            return null;
        if (!names.All(Names.IsFullName) || !Role().IsMatch(line))
            return null;
        var authors = names.ToList();
        foreach (Match next in NextSentence().Matches(line))
        {
            if (Names.IsFullName(next.Groups["name"].Value))
                authors.Add(next.Groups["name"].Value);
        }
        var outlet = NewsRole().Match(line) is { Success: true } role ? role.Groups["outlet"].Value.TrimEnd('.', ',') : null;
        return new AuthorBio(authors, outlet is ['t', 'h', 'e', ' ', ..] ? "T" + outlet[1..] : outlet);
    }

    [GeneratedRegex(@"^(?:about the authors?:?\s+)?(?<names>\p{Lu}[^.!?;:“""]{2,80}?|\p{Lu}\p{L}+ \p{Lu}\. \p{Lu}\p{L}+) (?:is|was|are|were|has been|serves as|works as|works for|covers|writes|reports)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[.!?]\s+(?<name>\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}) (?:is|was) (?:an?|the|also an?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NextSentence();

    [GeneratedRegex(@"\b(?:(?:is|was|are|were|has been|serves as|works as)\b.{0,120}\b(?:fellow|editor|writer|reporter|correspondent|analyst|professor|columnist|contributor|journalist|author|researcher|director|scholar|blogger|freelancer?|producer|critic|lecturer|associate|intern|strategist|adviser|advisor)s?(?:-at-large|-in-chief)?\b.{0,40}\b(?:of|at|for|to|with|in|on|from|based|who)\b|(?:covers|writes|reports)\b.{0,80}\bfor\b|works for\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(?:[Ee]ditor|[Cc]orrespondent|[Ww]riter|[Rr]eporter|[Cc]olumnist|[Cc]ontributor|[Jj]ournalist|[Cc]ritic|[Bb]logger|[Pp]roducer|[Ii]ntern)s?(?:-at-[Ll]arge|-in-[Cc]hief)?\s+(?:of|at|for|to|with)\s+(?<outlet>(?:[Tt]he\s+)?[\p{Lu}\d](?:[\p{L}\d'’&-]|\.(?=\p{L}))*(?:\s+(?:of\s+(?:the\s+)?)?[\p{Lu}\d](?:[\p{L}\d'’&-]|\.(?=\p{L}))*)*)", RegexOptions.CultureInvariant)]
    private static partial Regex NewsRole();
}
