using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Dates;

namespace Search.Importing.Pages.Facts;

/// <summary>What one line between the title and the article says: who, when, where.</summary>
internal sealed partial record HeaderLine
{
    public IReadOnlyList<string> Authors { get; private init; } = [];

    public PartialDate? Date { get; private init; }

    public string? Outlet { get; private init; }

    /// <summary>Whether the date stands with a name, as <c>byline</c>, or alone, as <c>dateline</c>.</summary>
    public string DateSource => Authors.Count > 0 || Outlet is not null ? "byline" : "dateline";

    /// <summary>Reads a line; <see langword="null"/> when it is not wholly made of such facts.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isOutlet">Tells whether a name is an outlet's.</param>
    public static HeaderLine? Read(string line, Func<string, bool> isOutlet)
    {
        // 200 characters: three names with an outlet, a date and an address fit; a paragraph is longer.
        if (line.Length > 200)
            return null;
        var facts = new HeaderLine();
        var isFact = false;
        var others = new List<string>();
        foreach (var segment in Divider().Split(line).Where(segment => segment.Length > 0))
        {
            if (ReadSegment(segment, isOutlet) is { } read)
                (facts, isFact) = (facts.With(read), true);
            else if (!IsNegligible(segment))
                others.Add(segment);
        }
        if (!isFact || others.Exists(other => other.Length > 60 || char.IsLower(other[0])))
            return OfPhrase(HeaderPhrase.Read(line, DateOrder.Unknown));
        return others is [var only] ? facts.WithNameOf(only) : facts;
    }

    // In the words of other languages, and only if nothing else is said.
    private static HeaderLine? OfPhrase(HeaderPhrase? phrase) =>
        phrase is { IsLabelled: true, Remnants: [], Changed: null } ? new HeaderLine { Authors = phrase.Authors, Date = phrase.Date } : null;

    private static HeaderLine? ReadSegment(string segment, Func<string, bool> isOutlet)
    {
        if (DateText.TryRead(DatePart(segment), out var date))
            return Updated().IsMatch(segment) ? new HeaderLine() : new HeaderLine { Date = date };
        if (Byline().Match(segment) is { Success: true } byline)
            return ReadByline(byline.Groups["names"].Value, isOutlet);
        if (PostedBy().Match(segment) is { Success: true } posted
            && DateText.TryRead(DateLabel().Replace(posted.Groups["date"].Value, ""), out date)
            && (Names.ReadList(posted.Groups["names"].Value) ?? Names.ReadAccount(posted.Groups["names"].Value)) is { } posters)
            return new HeaderLine { Authors = posters, Date = date };
        if (DateInSection().Match(segment) is { Success: true } filed && DateText.TryRead(filed.Groups["date"].Value, out date))
            return new HeaderLine { Date = date };
        if (isOutlet(segment))
            return new HeaderLine { Outlet = segment };
        // "Ann Oar, The Tide": the last comma parts the names from the outlet.
        return segment.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && isOutlet(segment[(comma + 2)..]) && Names.ReadList(segment[..comma]) is { } names && names.All(Names.IsFullName)
            ? new HeaderLine { Authors = names, Outlet = segment[(comma + 2)..] }
            : null;
    }

    private static HeaderLine? ReadByline(string rest, Func<string, bool> isOutlet)
    {
        if (DateAfterNames().Match(rest) is { Success: true } dated && DateText.TryRead(dated.Groups["date"].Value, out var date)
            && Names.ReadList(dated.Groups["names"].Value) is { } authors)
            return new HeaderLine { Authors = authors, Date = date };
        if (rest.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && isOutlet(rest[(comma + 2)..]) && Names.ReadList(rest[..comma]) is { } before)
            return new HeaderLine { Authors = before, Outlet = rest[(comma + 2)..] };
        return Names.ReadList(Role().Replace(TimeAlone().Replace(rest, ""), "")) is { } names ? new HeaderLine { Authors = names } : null;
    }

    // One part more, beside a date or a name: the outlet before a date, or the author where the outlet is known.
    private HeaderLine WithNameOf(string segment)
    {
        if (Authors.Count > 0)
            return this;
        if (Outlet is null)
            return this with { Outlet = segment };
        return Names.IsFullName(segment) ? this with { Authors = [Names.Tidy(segment)] } : this;
    }

    private HeaderLine With(HeaderLine other) => new()
    {
        Authors = Authors.Count > 0 ? Authors : other.Authors,
        Date = Date ?? other.Date,
        Outlet = Outlet ?? other.Outlet,
    };

    // "LONDON Tue Dec 30, 2014 4:33pm" and "Published June 3, 2009, updated June 4, 2009": the place before it and what happened later are not the date.
    private static string DatePart(string segment) => PlaceBeforeDate().Replace(LaterChange().Replace(DateLabel().Replace(segment, ""), ""), "");

    private static bool IsNegligible(string segment) => Negligible().IsMatch(segment) || DateText.IsRelative(segment);

    [GeneratedRegex(@"\s*\|\s*|\s+[·•–—/]\s+")]
    private static partial Regex Divider();

    [GeneratedRegex(@"^(?:(?:first )?(?:published|posted|filed|created|date|dated|written|updated|last (?:updated|modified)|modified|submitted|added)(?: (?:on|at))?\s*:?|on)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"(?<=\d.{0,20})[,;(]?\s+(?:last )?(?:updated|modified)\b.{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex LaterChange();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu} .'-]{2,30}\s+(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)")]
    private static partial Regex PlaceBeforeDate();

    [GeneratedRegex(@"\s+at\s+\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeAlone();

    [GeneratedRegex(@"^(?<date>\S.{5,40}?) in \p{Lu}[^.]{1,60}$")]
    private static partial Regex DateInSection();

    [GeneratedRegex(@"^(?:last )?(?:updated|modified|edited)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Updated();

    [GeneratedRegex(@"^(?:(?:by|written by|posted by|published by|reported by|reporting by|story by|words by|author|authors|submitted by)\s*:?)\s+(?<names>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?<date>\S.*\d.*?),?\s+by:?\s+(?<names>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex PostedBy();

    [GeneratedRegex(@"^(?<names>.+?)(?:\s+(?:on|at)\s+|\s*[,–—-]\s*|\s+)(?<date>(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+|\d).*)$", RegexOptions.IgnoreCase)]
    private static partial Regex DateAfterNames();

    [GeneratedRegex(@",?\s+(?:(?:senior |staff |chief |special |political |foreign |diplomatic |defen[cs]e )*(?:correspondent|writer|reporter|editor|columnist|contributor)|in [\p{Lu}][\p{L} ]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:\S+@\S+|@\w+|\d[\d,]* (?:comments?|views?|shares?|responses?)|no comments?|\d+ min(?:ute)?s? read|reading time.*|(?:last )?updated\b.*|\d{1,2}[:.]\d\d.{0,12}|comments?|leave a comment|permalink|edit|print|email)$", RegexOptions.IgnoreCase)]
    private static partial Regex Negligible();
}
