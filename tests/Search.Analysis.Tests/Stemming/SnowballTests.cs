namespace Search.Analysis.Tests.Stemming;

public class SnowballTests
{
    [Theory]
    [InlineData("da", "danish")]
    [InlineData("de", "german")]
    [InlineData("es", "spanish")]
    [InlineData("fi", "finnish")]
    [InlineData("fr", "french")]
    [InlineData("it", "italian")]
    [InlineData("nl", "dutch")]
    [InlineData("no", "norwegian")]
    [InlineData("pt", "portuguese")]
    [InlineData("ru", "russian")]
    [InlineData("sv", "swedish")]
    public void Every_word_of_the_Snowball_vocabulary_has_the_stem_it_says(string language, string folder)
    {
        var words = SharedData.Lines($"vectors/snowball/{folder}/voc.txt.gz").ToList();
        var stems = SharedData.Lines($"vectors/snowball/{folder}/output.txt.gz").ToList();
        Assert.True(words.Count > 20_000 && words.Count == stems.Count, $"{words.Count} words and {stems.Count} stems were read.");
        var wrong = words.Zip(stems).Where(pair => StemOf(language, pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {StemOf(language, pair.First)}, not {pair.Second}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {words.Count} differ: {string.Join("; ", wrong.Take(40))}");
    }

    [Theory]
    [InlineData("da", "indtager indtag underste underst bestemmelse bestem fælles fæl løsning løsning kærligheden kær cd'en cd")]
    [InlineData("de", "häuser haus bedürfnissen bedurfnis aufeinanderfolgenden aufeinanderfolg kategorischen kategor äußerste ausserst quelle quell "
        + "freundlichkeit freundlich zeitungen zeitung systemen system feuer feu haeuser haus einstein'sche einstein")]
    [InlineData("es", "haciéndola hac canciones cancion rápidamente rapid tecnología tecnolog huyeron huyeron posibilidades posibil")]
    [InlineData("fi", "aarteisiin aart adressiin adres edeltäjien edeltäj hyväksyttiin hyväksyt ihmisten ihmist talossa talo talon talo")]
    [InlineData("fr", "continuellement continuel chevaux cheval croyiez croi naïves naïv élèves élev bijoux bijou rivières rivi l'homme homm qu'elles elle")]
    [InlineData("it", "guardandogli guard crocchio crocc abbandonata abbandon velocemente veloc tecnologie tecnolog università univers finirebbero fin "
        + "dell'università univers")]
    [InlineData("nl", "geluidgevoelige luidvoel aangedrongen aandrong mogelijkheden molijk huizen huis lopen loop geïnd inn schilderij schilder "
        + "vrijwilligers vrijwil aardappelen aardappel beheerder beheer")]
    [InlineData("no", "havnedistriktene havnedistrikt bestemmelser bestemm operativt operativ kjærligheten kjær muligheter mul")]
    [InlineData("pt", "nações naçõ rapidamente rapid boiando boi possibilidades possibil")]
    [InlineData("ru", "бегавшая бега величие велич новостей новост противоестественном противоестествен ёлка елк учителя учител")]
    [InlineData("sv", "jakten jakt fröknarna frökn friskt frisk huset hus landet landet värdelöst värdelös fullt fullt rättighet rätt")]
    public void A_word_loses_its_inflection(string language, string wordsAndStems)
    {
        foreach (var pair in wordsAndStems.Split(' ').Chunk(2))
        {
            Assert.Equal((pair[0], pair[1]), (pair[0], StemOf(language, pair[0])));
        }
    }

    [Fact]
    public void Any_word_is_stemmed_within_its_room()
    {
        string[] parts = ["a", "e", "i", "o", "u", "y", "q", "s", "n", "t", "h", "'", "~", "gu", "qu", "ë", "ï", "ã", "ß", "ä", "é", "ij", "ge", "en", "ing", "issement",
            "lla", "heden", "iqUe", "H", "Y", "амм", "я", "ё", "й", "вш", "ость", "\u0300", "9", "工"];
        var random = new Random(7);
        foreach (var language in Stemmers.ByLanguage.Keys)
        {
            for (var round = 0; round < 20_000; round++)
            {
                var word = string.Concat(Enumerable.Range(0, random.Next(1, round % 10 == 0 ? 64 : 9)).Select(_ => parts[random.Next(parts.Length)]));
                word = word[..Math.Min(word.Length, Stemmers.LongestWord)];
                Assert.True(StemOf(language, word).Length <= Stemmers.Room, $"{word} in {language}");
            }
        }
    }

    private static string StemOf(string language, string word)
    {
        var buffer = new char[Stemmers.Room];
        word.CopyTo(buffer);
        return new string(buffer, 0, Stemmers.ByLanguage[language](buffer, word.Length));
    }
}
