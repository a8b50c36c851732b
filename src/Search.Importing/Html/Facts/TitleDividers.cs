using System.Text.RegularExpressions;

namespace Search.Importing.Html.Facts;

/// <summary>Finds the marks that part the <c>title</c> of a page into headline, section and site, with the blanks around them.</summary>
internal static partial class TitleDividers
{
    private const string Marks = @"|\-–—»«·•";

    /// <summary>Those behind which a site's name may stand.</summary>
    [GeneratedRegex(@"\s(?:[" + Marks + @"]|::)\s")]
    public static partial Regex BeforeSite();

    /// <summary>Those that part anything, the slashes and arrows of sections with them.</summary>
    [GeneratedRegex(@"\s(?:[" + Marks + @"\\/>]|::)\s")]
    public static partial Regex BetweenParts();
}
