using System.Text.RegularExpressions;
using Search.Importing.Dates;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Rules;

namespace Search.Importing.Pages.Reading;

/// <summary>A page being read: its lines, and what each of them has turned out to be so far. Used by one thread.</summary>
internal sealed partial class Sketch
{
    private readonly LineRole[] _roles;
    private readonly IReadOnlySet<string> _knownOutlets;

    public Sketch(Page page, PageRules rules)
    {
        Page = page;
        Rules = rules;
        Site = rules.SiteOf(page);
        _roles = new LineRole[page.Lines.Count];
        DateOrder = PageDateOrder.Of(page);
        Facts.NameOutlet(Site?.Outlet, OutletSource.SiteRule);
        _knownOutlets = page.Lines.Select(line => rules.OutletStatedIn(line.Text))
            .Concat(rules.Sites.Select(site => site.Outlet))
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public Page Page { get; }

    public PageRules Rules { get; }

    /// <summary>The known site whose page this is.</summary>
    public SiteRule? Site { get; }

    public PageFacts Facts { get; } = new();

    /// <summary>How the page's dates have day and month, as far as other dates or its language tell.</summary>
    public DateOrder DateOrder { get; }

    /// <summary>The first line below the title and what stands with it.</summary>
    public int BodyStart { get; set; }

    /// <summary>Where the article lies, if the page was copied with everything around it.</summary>
    public MainText? MainText { get; set; }

    public int Count => _roles.Length;

    public string this[int index] => Page.Lines[index].Text;

    public LineRole RoleOf(int index) => _roles[index];

    public void Is(LineRole role, int index) => _roles[index] = role;

    public void Is(LineRole role, IEnumerable<int> indexes)
    {
        foreach (var index in indexes)
            _roles[index] = role;
    }

    /// <summary>Whether a name is an outlet's: the rules know it, or a line of the page states it.</summary>
    public bool IsKnownOutlet(string name) => _knownOutlets.Contains(name);

    /// <summary>Whether a name is an outlet's, or looks like one: capitals, and a word such as <c>Tribune</c>.</summary>
    public bool IsOutletName(string name)
    {
        // The longest names of newspapers have six words.
        const int MostWords = 6;
        return IsKnownOutlet(name)
            || char.IsUpper(name[0]) && Words.Count(name) <= MostWords && !Words.IsProse(name) && !name.Contains(',') && Rules.HasOutletWord(name);
    }

    /// <summary>Whether a line belongs to the page rather than to the article, by its words alone.</summary>
    public bool IsResidue(int index) => Site?.IsResidue(this[index]) == true || Rules.IsResidue(this[index]) || IsCaption(index);

    /// <summary>Whether a line is a picture's caption: a block in square brackets, unless it speaks for the editors.</summary>
    public bool IsCaption(int index) =>
        Page.Lines[index].OpensBlock && Page.BlockEnd(index) == index + 1 && Caption().IsMatch(this[index]);

    /// <summary>Whether a line is furniture of the page by its shape: a few words that make no sentence, or a short list.</summary>
    public bool IsFurniture(int index) => !Words.IsProse(this[index]);

    // Notes of editors are part of what was published.
    [GeneratedRegex(@"^\[(?!\s*(?:update|editor|correction|clarification|note|ed\.))[^\[\]]{3,500}\]\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Caption();
}
