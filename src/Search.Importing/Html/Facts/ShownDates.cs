using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Html.Blocks;
using Search.Importing.Html.Text;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Facts;

/// <summary>Finds the date of publication that people see on a page: by how it is marked, by the page's address, by the words around the headline. Used by one thread.</summary>
internal sealed partial class ShownDates
{
    // A line about the article, such as "By Ann Oar on 4 March 2014, filed under Harbour".
    private const int LongestLine = 160;

    private const Hints Elsewhere = Hints.Related | Hints.Comments | Hints.Navigation | Hints.Aside | Hints.Footer | Hints.Promotion;

    private readonly PageTree _tree;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly Func<PageNode, bool> _isComment;
    private readonly DateOrder _order;
    private readonly int _headline;

    /// <summary>Looks at a page.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">Its text.</param>
    /// <param name="isComment">Tells what belongs to comments, whose dates are theirs.</param>
    /// <param name="title">The headline, where it is known.</param>
    /// <param name="language">The page's language, as a BCP 47 primary tag; <see langword="null"/> when unknown.</param>
    public ShownDates(PageTree tree, IReadOnlyList<Block> blocks, Func<PageNode, bool> isComment, string? title, string? language)
    {
        (_tree, _blocks, _isComment) = (tree, blocks, isComment);
        // Only English has readers for both orders.
        _order = language is null or "en" ? DateOrder.Unknown : DateOrder.DayFirst;
        _headline = HeadlineAt(title);
    }

    /// <summary>The date; <see langword="null"/> when none is shown.</summary>
    /// <param name="url">The page's address, which names the day on many sites (<c>/2014/03/04/</c>).</param>
    public Found<PartialDate>? Find(string? url)
    {
        var ofAddress = OfAddress(url);
        var marked = Marked().ToList();
        if (ofAddress is { Value.Precision: DatePrecision.Day })
        {
            // The day after or before is the same moment in another zone.
            return marked.Select(candidate => candidate.Date).FirstOrDefault(date => Math.Abs((date.Value.Start.Date - ofAddress.Value.Start).TotalDays) <= 1) ?? ofAddress;
        }
        return Nearest(marked) ?? NearHeadline() ?? Labelled() ?? WholeLine() ?? Dateline() ?? ofAddress;
    }

    private static Found<PartialDate>? OfAddress(string? url)
    {
        if (url is null || AddressDate().Match(url) is not { Success: true } match || !PartialDate.TryParse(match.Groups["day"].Success
            ? $"{match.Groups["year"]}-{match.Groups["month"]}-{match.Groups["day"]}"
            : $"{match.Groups["year"]}-{match.Groups["month"]}", out var date))
            return null;
        return new Found<PartialDate>(date, "address", Sureness.Marked);
    }

    private int HeadlineAt(string? title)
    {
        for (var i = 0; i < _blocks.Count && title is not null; i++)
        {
            if (!_blocks[i].IsHidden && _blocks[i].Holder.Name is "h1" or "h2" && title.Contains(_blocks[i].Text, StringComparison.OrdinalIgnoreCase) && _blocks[i].Text.Length * 2 > title.Length)
                return i;
        }
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (!_blocks[i].IsHidden && _blocks[i].Holder.Name == "h1")
                return i;
        }
        return -1;
    }

    // What is marked as a date, and whether it stands where other articles are announced.
    private IEnumerable<(PageNode Node, bool IsElsewhere, Found<PartialDate> Date)> Marked()
    {
        foreach (var node in _tree.Nodes)
        {
            if (node.Element is null || node.IsHidden || !MayBeDate(node) || _isComment(node))
                continue;
            if ((OfElement(node) ?? OfClass(node)) is { } date)
                yield return (node, node.Ancestors.Prepend(node).Any(holder => (holder.Hints & Elsewhere) != 0 || holder.Name is "aside" or "nav" or "footer"), date);
        }
    }

    private static bool MayBeDate(PageNode node) => node.Name == "time" || (node.Hints & Hints.Facts) != 0;

    private Found<PartialDate>? OfElement(PageNode node)
    {
        var property = node["itemprop"];
        var isMarked = node.Name == "time" || property is not null && PublicationProperty().IsMatch(property);
        var names = $"{node.Class} {property}";
        if (!isMarked || (node.Hints & Hints.Comments) != 0 || Update().IsMatch(names) && !Publication().IsMatch(names))
            return null;
        return DateReader.TryRead(node["datetime"], out var date) || DateReader.TryRead(node["content"], out date) || TryReadText(node, out date)
            ? new Found<PartialDate>(date, node.Name == "time" ? "time" : $"itemprop {property}", Sureness.Marked)
            : null;
    }

    // hAtom: class "published" with the date in the title of an abbr, or in words.
    private Found<PartialDate>? OfClass(PageNode node) =>
        node.Name != "time" && node.Class is { } names && DateClass().IsMatch(names) && node.End - node.Index < 30
            && (DateReader.TryRead(node["title"], out var date) || TryReadText(node, out date))
            ? new Found<PartialDate>(date, "date as marked", Sureness.Marked)
            : null;

    private bool TryReadText(PageNode node, out PartialDate date)
    {
        var text = FactText.Line(HtmlText.Of(node.Element!)) ?? "";
        if (DateReader.TryRead(DateLabel().Replace(text, ""), out date) && date.Precision >= DatePrecision.Day)
            return true;
        return text.Length <= LongestLine && !UpdateLabel().IsMatch(text) && TryFindDay(text, out date, out _);
    }

    // Behind the headline or a little above it; the first on the page where no headline is found.
    private Found<PartialDate>? Nearest(List<(PageNode Node, bool IsElsewhere, Found<PartialDate> Date)> marked)
    {
        if (_headline < 0)
            return marked.Where(candidate => !candidate.IsElsewhere).Concat(marked).Select(candidate => candidate.Date).FirstOrDefault();
        var headline = _blocks[_headline].First;
        int Distance(PageNode node) => node.Index >= headline ? node.Index - headline : 2 * (headline - node.Index);
        return marked.OrderBy(candidate => candidate.IsElsewhere).ThenBy(candidate => Distance(candidate.Node)).Select(candidate => candidate.Date).FirstOrDefault();
    }

    // A line beside the headline that has a date among its words, before the text begins.
    private Found<PartialDate>? NearHeadline()
    {
        const int Above = 5, Below = 8;
        if (_headline < 0)
            return null;
        foreach (var i in Enumerable.Range(_headline + 1, Below).Concat(Enumerable.Range(1, Above).Select(step => _headline - step)))
        {
            if (i < 0 || i >= _blocks.Count || !IsLine(_blocks[i]) || _blocks[i].Words > 15)
                continue;
            if (TryFindDay(_blocks[i].Text, out var date, out _))
                return new Found<PartialDate>(date, "line at the headline", Sureness.Worded);
        }
        return null;
    }

    // "Last change: 31.10.2023, published: 01.11.2023", wherever it stands.
    private Found<PartialDate>? Labelled()
    {
        foreach (var block in FromHeadline())
        {
            if (block.IsHidden || block.Text.Length > LongestLine || _isComment(block.Holder))
                continue;
            foreach (Match label in PublicationLabel().Matches(block.Text))
            {
                if (TryFindDay(block.Text[(label.Index + label.Length)..], out var date, out var at) && at <= 12)
                    return new Found<PartialDate>(date, "labelled date", Sureness.Worded);
            }
        }
        return null;
    }

    private Found<PartialDate>? WholeLine()
    {
        foreach (var block in FromHeadline())
        {
            if (!IsLine(block))
                continue;
            var text = DateLabel().Replace(block.Text, "");
            if (DateReader.TryRead(text, out var date) && date.Precision >= DatePrecision.Day
                || (text.Length < block.Text.Length || block.Words <= 6) && TryFindDay(text, out date, out var at) && at <= 12)
                return new Found<PartialDate>(date, "dateline", Sureness.Worded);
        }
        return null;
    }

    // What stands above the headline comes last: clocks, and teasers of other articles.
    private IEnumerable<Block> FromHeadline() => _blocks.Skip(Math.Max(0, _headline)).Concat(_blocks.Take(Math.Max(0, _headline)));

    // "Vessmouth, 4 March 2014 – The harbour lay under water", as agencies begin their texts.
    private Found<PartialDate>? Dateline()
    {
        const int Reach = 12, LongestPlace = 40;
        for (var i = Math.Max(0, _headline); i < Math.Min(_blocks.Count, _headline + Reach); i++)
        {
            var head = _blocks[i].Text[..Math.Min(_blocks[i].Text.Length, 80)];
            if (!_blocks[i].IsHidden && !_isComment(_blocks[i].Holder) && TryFindDay(head, out var date, out var at) && at <= LongestPlace && PlaceAndDate().IsMatch(head))
                return new Found<PartialDate>(date, "dateline", Sureness.Worded);
        }
        return null;
    }

    private bool TryFindDay(string text, out PartialDate date, out int at)
    {
        var isFound = DateSpans.TryFindFirst(text, _order, out var first);
        (date, at) = (first.Date, first.Start);
        return isFound;
    }

    private bool IsLine(Block block) => !block.IsHidden && block.Text.Length <= LongestLine && !_isComment(block.Holder) && !UpdateLabel().IsMatch(block.Text);

    [GeneratedRegex(@"\b(?:updated?|modified|dateModified|lastmod)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Update();

    // WordPress marks one element as both when nothing was changed since.
    [GeneratedRegex(@"\b(?:published|entry-date|datePublished|pubdate)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Publication();

    [GeneratedRegex(@"^(?:datePublished|dateCreated|uploadDate|dc:date|published)$", RegexOptions.IgnoreCase)]
    private static partial Regex PublicationProperty();

    [GeneratedRegex(@"(?:^|[\s_@-])(?:published|publishingdate|pubdate|pub-date|publish-date|published-date|dateline|timestamp|post-date|postdate|entry-date|article-?date|story-date|date\d?|datum|fecha|data|dtreviewed|posted-on|publication-date|date-published|uploaded-date)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex DateClass();

    [GeneratedRegex(@"^(?:(?:first )?(?:published|posted|filed|created|date|dated|written|added)(?: (?:on|at))?|on|(?:veröffentlicht|erschienen|erstellt|publiziert|geschrieben|eingestellt)(?: am)?|am|vom|datum|publié(?: le)?|le|publicado(?: el| em)?|el|em|fecha|data|pubblicato(?: il)?|il|gepubliceerd(?: op)?|op|publicerad|julkaistu|opublikowano|опубликовано)\s*:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"\b(?:published|posted|veröffentlicht|erschienen|erscheinungsdatum|publiziert|publié|publicado|pubblicato|gepubliceerd|publicerad|julkaistu|opublikowano)(?:\s(?:on|at|am|le|el|em|il|op|den))?\s?:?\s?", RegexOptions.IgnoreCase)]
    private static partial Regex PublicationLabel();

    [GeneratedRegex(@"\b(?:updated|modified|edited|revised|aktualisiert|geändert|zuletzt|letzte|überarbeitet|stand|mis à jour|modifié|actualizado|actualización|modificado|atualizado|aggiornato|bijgewerkt|uppdaterad|päivitetty|copyright|©)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UpdateLabel();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}\p{M}./ -]{1,30},\s*(?:den\s+)?)?[(]?(?:\p{L}{2,10}\.?,?\s)?\d.{5,22}\d{2}[)]?\s*[-–—:|.)]")]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(@"/(?<year>(?:19|20)\d\d)[/-](?<month>0[1-9]|1[0-2])(?:[/-](?<day>0[1-9]|[12]\d|3[01]))?(?=[/_-]|$)")]
    private static partial Regex AddressDate();
}
