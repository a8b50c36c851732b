using System.Text.RegularExpressions;
using Search.Importing.Pages.Layout;

namespace Search.Importing.Pages.Rules;

/// <summary>What is known about the lines of saved pages that are not article. Immutable; safe for use by several threads.</summary>
internal sealed class PageRules
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Names are told from other words by their capitals.
    private const RegexOptions StatementOptions = Options & ~RegexOptions.IgnoreCase;

    // Patterns come from files that anyone may write: one that loses itself in a line becomes a problem of the page, not the end of the run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // A paragraph is no label: lines beyond this are held against no pattern but those that tell outlets, which may stand in a notice of some length.
    private const int LongestLabel = 1000;
    private const int LongestStatement = 4000;

    private static readonly char[] BarDividers = [' ', '|', '·', '•', ',', '/', '(', ')', ':', '.', '…'];

    private readonly Regex? _residue, _commentResidue, _bodyEnds, _commentForm, _listHeadings;
    private readonly HashSet<string> _shareWords, _shareFillers, _menuWords, _outletWords;
    private readonly IReadOnlyList<Regex> _outletStatements;

    /// <summary>Compiles rules; earlier files are preferred to later ones.</summary>
    /// <exception cref="RegexParseException">A pattern is not a regular expression.</exception>
    public PageRules(IReadOnlyList<SiteRulesFile> files)
    {
        _residue = Any(files.SelectMany(file => file.Residue));
        _commentResidue = Any(files.SelectMany(file => file.CommentResidue));
        _bodyEnds = Any(files.SelectMany(file => file.BodyEnds));
        _commentForm = Any(files.SelectMany(file => file.CommentForm));
        _listHeadings = Any(files.SelectMany(file => file.ListHeadings));
        _shareWords = Set(files.SelectMany(file => file.ShareWords));
        _shareFillers = Set(files.SelectMany(file => file.ShareFillers));
        _menuWords = Set(files.SelectMany(file => file.MenuWords));
        _outletWords = Set(files.SelectMany(file => file.OutletWords));
        _outletStatements = files.SelectMany(file => file.OutletStatements).Select(pattern => new Regex(pattern, StatementOptions, Patience)).ToList();
        Sites = files.SelectMany(file => file.Sites)
            .Select(site => new SiteRule(site.Outlet, Any(site.ToldBy), Any(site.Residue), Set(site.Menu)))
            .ToList();
    }

    /// <summary>The outlets that are known, those of a person's own files first.</summary>
    public IReadOnlyList<SiteRule> Sites { get; }

    /// <summary>Whether a line is a share bar, a button, an advertisement or the like, wherever on a page it stands.</summary>
    public bool IsResidue(string line) => Matches(_residue, line) || IsShareBar(line);

    /// <summary>Whether a line of a comment is a button or a mark of the page, such as <c>Reply</c>.</summary>
    public bool IsCommentResidue(string line) => Matches(_commentResidue, line);

    /// <summary>Whether an article has ended above a line.</summary>
    public bool EndsBody(string line) => Matches(_bodyEnds, line);

    /// <summary>Whether the form for a comment of one's own begins at a line.</summary>
    public bool OpensCommentForm(string line) => Matches(_commentForm, line);

    /// <summary>Whether a line is the heading of a list of links to other pages.</summary>
    public bool HeadsList(string line) => Matches(_listHeadings, line);

    /// <summary>Whether a line consists of nothing but entries of menus: <c>Home | World news | Sport</c>.</summary>
    public bool IsMenu(string line) =>
        line.Length <= LongestLabel && line.Split(BarDividers, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && words.All(word => _menuWords.Contains(word) || word is "&" or "and" or "»" or "›" or ">" or "-" or "–");

    /// <summary>Whether a name has a word that names of newspapers have.</summary>
    public bool HasOutletWord(string name) => name.Split([' ', '-', '.', '\'', '’']).Any(_outletWords.Contains);

    /// <summary>The outlet that a line names as the page's own, as a copyright line does.</summary>
    public string? OutletStatedIn(string line)
    {
        if (line.Length > LongestStatement)
            return null;
        foreach (var statement in _outletStatements)
        {
            if (statement.Match(line) is { Success: true } match && match.Groups["outlet"].Value.Trim(' ', '.', ',') is { Length: > 1 } outlet)
                return outlet;
        }
        return null;
    }

    /// <summary>The outlet whose pages a page is one of.</summary>
    public SiteRule? SiteOf(Page page)
    {
        var lines = page.Lines.Select(line => line.Text).Where(line => line.Length <= LongestStatement).ToList();
        return Sites.Select(site => (Site: site, Evidence: site.Evidence(lines)))
            .Where(candidate => candidate.Evidence > 0)
            .OrderByDescending(candidate => candidate.Evidence)
            .Select(candidate => candidate.Site)
            .FirstOrDefault();
    }

    private bool IsShareBar(string line)
    {
        // 12 words: a bar has a handful of buttons; beyond that it is a sentence, though it be about sharing.
        const int MostWords = 12;
        var words = line.Split(BarDividers, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords
            && words.Any(_shareWords.Contains)
            && words.All(word => _shareWords.Contains(word) || _shareFillers.Contains(word) || word.All(char.IsAsciiDigit));
    }

    private static bool Matches(Regex? pattern, string line)
    {
        if (pattern is null || line.Length > LongestLabel)
            return false;
        return pattern.IsMatch(line) || (Words.Halved(line) is var half && half.Length < line.Length && pattern.IsMatch(half));
    }

    private static Regex? Any(IEnumerable<string> patterns)
    {
        var all = patterns.Select(pattern => $"(?:{pattern})").ToList();
        return all.Count == 0 ? null : new Regex(string.Join('|', all), Options | RegexOptions.ExplicitCapture, Patience);
    }

    private static HashSet<string> Set(IEnumerable<string> words) => new(words, StringComparer.OrdinalIgnoreCase);
}
