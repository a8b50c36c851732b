using System.Collections.Frozen;

namespace Search.Importing.Dates;

/// <summary>The names of months, and what they are shortened to, in the languages of western, northern and eastern Europe and of the Americas.</summary>
/// <remarks>The names are those of Unicode CLDR (calendar <c>gregorian</c>, as in a date and standing alone). No name means two months in two of the languages.</remarks>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "january jan januar jänner januari janvier janv enero ene gennaio gen janeiro tammikuu tammikuuta января stycznia leden ledna január ianuarie",
        "february feb februar feber febr februari février févr fév fevrier febrero febbraio fevereiro fev helmikuu helmikuuta февраля lutego únor února február februarie",
        "march mar märz mär mrz maart mrt mars marts marzo março maaliskuu maaliskuuta марта marca březen března március martie",
        "april apr avril avr abril abr aprile huhtikuu huhtikuuta апреля kwietnia duben dubna április aprilie",
        "may mai mei maj mayo maggio mag maio toukokuu toukokuuta мая maja květen května május",
        "june jun juni juin junio giugno giu junho kesäkuu kesäkuuta июня czerwca červen června június iunie",
        "july jul juli juillet juil julio luglio lug julho heinäkuu heinäkuuta июля lipca červenec července július iulie",
        "august aug augustus augusti août aout agosto ago elokuu elokuuta августа sierpnia srpen srpna augusztus",
        "september sep sept septembre septiembre setiembre settembre set setembro syyskuu syyskuuta сентября września září szeptember septembrie",
        "october oct oktober okt octobre octubre ottobre ott outubro lokakuu lokakuuta октября października říjen října október octombrie",
        "november nov novembre noviembre novembro marraskuu marraskuuta ноября listopada listopad listopadu noiembrie",
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desember des joulukuu joulukuuta декабря grudnia prosinec prosince decembrie",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .SelectMany((names, month) => names.Split(' ').Select(name => KeyValuePair.Create(name, month + 1)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a month, 1 to 12; 0 when the word names none.</summary>
    /// <param name="name">A word in letters of any case, without a full stop.</param>
    public static int NumberOf(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var number) ? number : 0;
}
