using System.Collections.Frozen;

namespace Search.Importing.Dates;

/// <summary>The names of months, and what they are shortened to, in the languages of Europe and of the Americas.</summary>
/// <remarks>The names are those of Unicode CLDR (calendar <c>gregorian</c>, as in a date and standing alone). No name means two months in two of the languages.</remarks>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "january jan januar jänner januari janvier janv enero ene gennaio gen janeiro tammikuu tammikuuta января stycznia leden ledna január ianuarie tammi styczeń sty januára ian januárius январь янв січня ocak oca ιανουαρίου ιαν januarja siječnja sausio janvāris jaanuar",
        "february feb februar feber febr februari février févr fév fevrier febrero febbraio fevereiro fev helmikuu helmikuuta февраля lutego únor února február februarie febb helmi luty februára февраль фев февр лютого şubat şub φεβρουαρίου φεβ februarja veljače vasario februāris veebruar",
        "march mar märz mär mrz maart mrt mars marts marzo março maaliskuu maaliskuuta марта marca březen března március martie maerz mart maalis marzec март мар березня μαρτίου μαρ ožujka kovo märts",
        "april apr avril avr abril abr aprile huhtikuu huhtikuuta апреля kwietnia duben dubna április aprilie huhti kwiecień kwi apríl apríla апрель апр квітня nisan nis απριλίου απρ aprila travnja balandžio aprīlis aprill",
        "may mai mei maj mayo maggio mag maio toukokuu toukokuuta мая maja květen května május touko máj mája май травня mayıs μαΐου μαϊ svibnja gegužės maijs",
        "june jun juni juin junio giugno giu junho kesäkuu kesäkuuta июня czerwca červen června június iunie kesä czerwiec cze jún júna июнь июн червня haziran haz ιουνίου ιουν junija lipnja birželio jūnijs juuni",
        "july jul juli juillet juil julio luglio lug julho heinäkuu heinäkuuta июля lipca červenec července július iulie heinä lipiec júl júla июль июл липня temmuz tem ιουλίου ιουλ julija liepos jūlijs juuli",
        "august aug augustus augusti août aout agosto ago elokuu elokuuta августа sierpnia srpen srpna augusztus elo sierpień sie augusta август авг серпня ağustos ağu αυγούστου αυγ avgusta kolovoza rugpjūčio augusts",
        "september sep sept septembre septiembre setiembre settembre set setembro syyskuu syyskuuta сентября września září szeptember septembrie syys wrzesień wrz septembra сентябрь сен сент вересня eylül eyl σεπτεμβρίου σεπ septembris rujna rugsėjo",
        "october oct oktober okt octobre octubre ottobre ott outubro lokakuu lokakuuta октября października říjen října október octombrie out loka październik paź októbra октябрь окт жовтня ekim eki οκτωβρίου οκτ oktobra oktobris spalio oktoober",
        "november nov novembre noviembre novembro marraskuu marraskuuta ноября listopada listopad listopadu noiembrie marras novembra ноябрь ноя нояб листопада kasım kas νοεμβρίου νοε novembris studenog lapkričio",
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desember des joulukuu joulukuuta декабря grudnia prosinec prosince decembrie joulu grudzień gru decembra декабрь дек грудня aralık ara δεκεμβρίου δεκ decembris prosinca gruodžio detsember",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .SelectMany((names, month) => names.Split(' ').Select(name => KeyValuePair.Create(name, month + 1)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a month, 1 to 12; 0 when the word names none.</summary>
    /// <param name="name">A word in letters of any case, without a full stop.</param>
    public static int NumberOf(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var number) ? number : 0;
}
