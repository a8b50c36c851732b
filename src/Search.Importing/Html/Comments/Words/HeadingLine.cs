using System.Text.RegularExpressions;
using Search.Importing.Dates;

namespace Search.Importing.Html.Comments.Words;

/// <summary>Reads lines that say who wrote a comment and when: <c>Orla Quinn says:</c>, <c>Comment by Pim — 17.07.2011 @ 13:04</c>. Safe for use by several threads.</summary>
/// <param name="words">What pages write around names and dates.</param>
internal sealed partial class HeadingLine(CommentWords words)
{
    private const int LongestName = 80;
    private const int LongestLine = 160;
    private const int MostWordsOfName = 6;

    /// <summary>With the words that come with the program.</summary>
    public static HeadingLine BuiltIn { get; } = new(CommentWords.BuiltIn);

    /// <summary>The name in what a page marks as a commenter's name; <see langword="null"/> when nothing is left, or it is an address.</summary>
    /// <param name="text">The text of one line.</param>
    /// <param name="order">How the page orders the numbers of dates.</param>
    public string? Name(string text, DateOrder order)
    {
        var (line, isDated) = WithoutDate(text.Trim(), order);
        var endsAsSaying = line.TrimEnd() is [.., ':' or '：' or '…'] || line.TrimEnd().EndsWith("...", StringComparison.Ordinal);
        line = Trim(Number().Replace(line, ""));
        for (var before = ""; before != line;)
        {
            before = line;
            line = Trim(WithoutSays(WithoutBy(line, isDated), endsAsSaying));
            if (isDated)
                line = Trim(WithoutFillers(line));
            line = Trim(WithoutRemark(line));
        }
        if (line.StartsWith('@'))
            line = line[1..];
        return line.Length is > 0 and <= LongestName && !Address().IsMatch(line) && line.Any(char.IsLetterOrDigit) && !words.IsButton(line) && !IsWhen(line) ? line : null;
    }

    /// <summary>Whether a line is a heading that no mark-up tells from the text, and whose name it has.</summary>
    /// <param name="line">A line of a comment's text.</param>
    /// <param name="order">How the page orders the numbers of dates.</param>
    /// <param name="name">The name.</param>
    public bool TryRead(string line, DateOrder order, out string? name)
    {
        name = null;
        if (line.Length > LongestLine || !IsEvident(line, order))
            return false;
        name = Name(line, order);
        return name is not null && name.Count(letter => letter == ' ') < MostWordsOfName && !name.AsSpan().ContainsAny("?!.;\"“”") && Is(line, name, order);
    }

    /// <summary>Whether a line has nothing but a name, a date and what stands around them.</summary>
    /// <param name="line">A line of a comment's text.</param>
    /// <param name="author">The name, where it is known.</param>
    /// <param name="order">How the page orders the numbers of dates.</param>
    public bool Is(string line, string? author, DateOrder order)
    {
        if (line.Length > LongestLine)
            return false;
        var rest = line;
        if (author is not null && rest.IndexOf(author, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            rest = string.Concat(rest.AsSpan(0, at), " ", rest.AsSpan(at + author.Length));
        rest = InBrackets().Replace(rest, match => words.IsControl(match.Value) ? " " : match.Value);
        rest = Clock().Replace(Ago().Replace(WithoutAnyDate(rest, order), " "), " ");
        rest = Number().Replace(rest.Trim(), "");
        if (rest.Length == line.Length && !line.All(letter => !char.IsLetter(letter)) && !words.Says.Has(line))
            return false;
        return words.IsControl(rest) || Phrases.Plain(rest).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => words.HeadingWords.HasPlain(word) || words.IsControl(word));
    }

    // "Le 12/02 à 11:30" has no year, but is no name either.
    private bool IsWhen(string line) =>
        Clock().IsMatch(line) && Phrases.Plain(Clock().Replace(line, " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(words.HeadingWords.HasPlain);

    // A date, a clock, an age, or a word that only headings have.
    private bool IsEvident(string line, DateOrder order)
    {
        if (DateFinder.TryFind(line, order, out _, out _) || Ago().IsMatch(line))
            return true;
        var list = line.TrimEnd(':', ' ', '.', '…').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return line.TrimEnd() is [.., ':'] && EndOfPhrase(list, words.Says) > 0 || StartOfPhrase(list, words.By) is > 1;
    }

    private static (string Line, bool IsDated) WithoutDate(string line, DateOrder order)
    {
        if (!DateFinder.TryFind(line, order, out _, out var place))
            return Ago().Match(line) is { Success: true } ago ? (ago.Index > 1 ? line[..ago.Index] : line[(ago.Index + ago.Length)..], true) : (line, false);
        var (before, after) = (line[..place.Start], line[place.End..]);
        // A name after the date has the time of day before it.
        var isAfter = Phrases.Plain(Clock().Replace(before, " ")).Split(' ').All(CommentWords.BuiltIn.HeadingWords.HasPlain) || !before.Any(char.IsLetter);
        return (isAfter && after.Any(char.IsLetter) ? Clock().Replace(after, " ") : Clock().Replace(before, " "), true);
    }

    private static string WithoutAnyDate(string line, DateOrder order)
    {
        while (DateFinder.TryFind(line, order, out _, out var place))
            line = $"{line[..place.Start]} {line[place.End..]}";
        return line;
    }

    private string WithoutBy(string line, bool isDated)
    {
        var list = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = StartOfPhrase(list, words.By);
        if (count == 0 && StartOfPhrase(list, words.WeakBy) is > 0 and var weak && (isDated || char.IsLower(line[0]) || list[weak - 1].EndsWith(':')))
            count = weak;
        if (count == 0 && StartOfPhrase(list, words.Labels) is > 0 and var label && list[label - 1].EndsWith(':'))
            count = label;
        return count > 0 && count < list.Length ? string.Join(' ', list[count..]) : line;
    }

    private string WithoutSays(string line, bool endsAsSaying)
    {
        var list = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = EndOfPhrase(list, words.Says);
        return count > 0 && count < list.Length && (endsAsSaying || char.IsLower(list[^count][0])) ? string.Join(' ', list[..^count]) : line;
    }

    private string WithoutFillers(string line)
    {
        var list = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (list.Count > 1 && IsFiller(list[^1]))
            list.RemoveAt(list.Count - 1);
        while (list.Count > 1 && IsFiller(list[0]))
            list.RemoveAt(0);
        return string.Join(' ', list);
    }

    private bool IsFiller(string word) => Phrases.Plain(word) is var plain && (plain.Length == 0 && !word.Any(char.IsDigit) || words.Fillers.HasPlain(plain));

    // "Orla (not verified)", "Pim [moderator]"; a name in brackets stays.
    private string WithoutRemark(string line) => Remark().Match(line) is { Success: true, Index: > 0 } match && words.IsControl(match.Value) ? line[..match.Index] : line;

    private static int StartOfPhrase(string[] list, Phrases phrases)
    {
        for (var count = Math.Min(phrases.MostWords, list.Length - 1); count > 0; count--)
        {
            if (phrases.Has(string.Join(' ', list[..count])))
                return count;
        }
        return 0;
    }

    private static int EndOfPhrase(string[] list, Phrases phrases)
    {
        for (var count = Math.Min(phrases.MostWords, list.Length - 1); count > 0; count--)
        {
            if (phrases.Has(string.Join(' ', list[^count..])))
                return count;
        }
        return 0;
    }

    private static string Trim(string line) => line.Trim(' ', ',', ':', '：', '·', '•', '|', '-', '–', '—', '/', '»', '«', '›', '>', '<', '↩', '…', ';', '~', '#');

    [GeneratedRegex(@"^\s*(?:#\s?\d{1,5}\b|(?:no|nr)\.?\s?\d{1,5}\b|\d{1,4}[.):])[\s.:,–-]*(?=\S)|^\s*#?\d{1,5}\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\d)\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?(?!\d)\s?(?:[ap]\.?\s?m\b\.?|uhr\b|hrs?\b)?|\b\d{1,2}\s?(?:[ap]\.?m\b\.?|uhr\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:about |over |almost |around )?(?:an?|one|two|three|\d{1,4})\+?\s?(?:s|m|h|d|w|mo|y|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|wks?|weeks?|months?|yrs?|years?)\s?ago\b|\bvor\s(?:\p{L}{3,10}\s){0,2}(?:\d{1,4}|einem|einer|zwei|drei)\s(?:Sekunden?|Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?)\b|\b(?:il y a|hace|há)\s(?:\p{L}{3,9}\s)?(?:\d{1,4}|une?|una?|um|uma)\s\p{L}{1,9}|\b\d{1,4}\s\p{L}{3,10}\s(?:geleden|fa|sedan|siden|atrás|sitten|temu)\b|\bjust now\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ago();

    [GeneratedRegex(@"\S@\S{1,60}\.[A-Za-z]{2}|://|^www\.", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"[(\[][^()\[\]]{1,40}[)\]]")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\s?[(\[][^()\[\]]{1,40}[)\]]$")]
    private static partial Regex Remark();
}
