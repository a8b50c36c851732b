using System.Text.RegularExpressions;
using Search.Archive;

namespace Search.Importing.Pages.Facts;

/// <summary>Reads a byline that says neither "by" nor anything else: <c>Ann Oar, 1 February 2012</c>.</summary>
/// <remarks>A place and a date make the same line, so a name with a word that names of places have is none here: better a byline stays in the text.</remarks>
internal static partial class NameWithDate
{
    /// <summary>Reads a line.</summary>
    /// <returns><see langword="null"/> unless the whole line is a person's name, with two parts at least, and a day.</returns>
    public static (string Name, PartialDate Date)? Read(string line) =>
        Line().Match(line) is { Success: true } match
        && Names.IsFullName(match.Groups["name"].Value) && !IsOfPlaces(match.Groups["name"].Value)
        && DateText.TryRead(match.Groups["date"].Value, out var date) && date.Precision >= DatePrecision.Day
            ? (Names.Tidy(match.Groups["name"].Value), date)
            : null;

    /// <summary>Whether a name has a word that names of places have.</summary>
    public static bool IsOfPlaces(string name) => OfPlaces().IsMatch(name);

    // Datelines are in capitals often: NEW YORK, Feb. 1, 2012.
    [GeneratedRegex(@"^(?<name>[^,|]*\p{Ll}[^,|]*),\s+(?<date>[^|]{6,40})$")]
    private static partial Regex Line();

    [GeneratedRegex(@"\b(?:the|new|old|san|santa|santo|s[ãa]o|los|las|el|la|le|les|rio|porto|puerto|saint|st|ste|fort|ft|mount|mt|port|lake|north|south|east|west|northern|southern|eastern|western|central|upper|lower|great|greater|grand|little|hong|kuala|tel|abu|addis|buenos|cape|costa|monte|baton|salt|rapids|city|county|beach|falls|springs?|islands?|isles?|valley|hills?|park|heights|bay|river|creek|town|village|cent(?:er|re)|states?|kingdom|republic|university|college|council|courthouse|street|avenue|hall|house|square|station|airport|hospital|church|school|court|bridge|harbou?r)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfPlaces();
}
