using System.Text.RegularExpressions;

namespace Search.Importing.Pages.Rules;

/// <summary>What is particular to the pages of one outlet.</summary>
/// <param name="Outlet">Its name as readers know it.</param>
/// <param name="ToldBy">Lines that only its pages have.</param>
/// <param name="Residue">Lines of its pages that belong to no article.</param>
/// <param name="Menu">Entries of its menus, which say little alone and much together.</param>
internal sealed record SiteRule(string Outlet, Regex? ToldBy, Regex? Residue, IReadOnlySet<string> Menu)
{
    /// <summary>How strongly a page's lines speak for this outlet; 0 for not at all.</summary>
    public int Evidence(IEnumerable<string> lines)
    {
        // Two entries of a menu, for one might be any page's heading.
        const int EntriesThatTell = 2;
        var told = 0;
        var entries = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            if (ToldBy?.IsMatch(line) == true)
                told += EntriesThatTell;
            if (Menu.Contains(line))
                entries.Add(line);
        }
        return told + (entries.Count >= EntriesThatTell ? entries.Count : 0);
    }

    /// <summary>Whether a line belongs to the outlet's pages rather than to an article.</summary>
    public bool IsResidue(string line) => Menu.Contains(line) || Residue?.IsMatch(line) == true;
}
