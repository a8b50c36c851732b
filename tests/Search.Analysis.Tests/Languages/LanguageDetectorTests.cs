namespace Search.Analysis.Tests.Languages;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The ferry leaves the harbour twice a day, unless the wind is too strong for it to turn around.")]
    [InlineData("de", "Die Fähre verlässt den Hafen zweimal am Tag, außer wenn der Wind zu stark ist.")]
    [InlineData("fr", "Le bac quitte le port deux fois par jour, sauf quand le vent souffle trop fort.")]
    [InlineData("es", "El transbordador sale del puerto dos veces al día, salvo cuando hay demasiado viento.")]
    [InlineData("it", "Il traghetto lascia il porto due volte al giorno, tranne quando il vento è troppo forte.")]
    [InlineData("pt", "A balsa sai do porto duas vezes por dia, a não ser quando o vento está forte demais.")]
    [InlineData("nl", "De veerboot vertrekt twee keer per dag uit de haven, behalve als de wind te hard waait.")]
    [InlineData("sv", "Färjan lämnar hamnen två gånger om dagen, om det inte blåser för mycket för att vända.")]
    [InlineData("no", "Fergen går fra havnen to ganger om dagen, hvis det ikke blåser for mye til å snu, sier skipperen.")]
    [InlineData("da", "Færgen sejler fra havnen to gange om dagen, hvis det ikke blæser for meget til at vende, siger skipperen.")]
    [InlineData("fi", "Lautta lähtee satamasta kahdesti päivässä, ellei tuuli ole liian kova.")]
    [InlineData("ru", "Паром уходит из гавани два раза в день, если ветер не слишком сильный, чтобы развернуться.")]
    [InlineData("pl", "Prom wypływa z portu dwa razy dziennie, chyba że wiatr jest zbyt silny, żeby zawrócić.")]
    [InlineData("hu", "A komp naponta kétszer indul a kikötőből, hacsak nem túl erős a szél ahhoz, hogy megforduljon.")]
    [InlineData("zh", "渡轮每天从港口出发两次，除非风太大。")]
    [InlineData("ja", "風が強すぎないかぎり、フェリーは一日に二回、港を出ます。")]
    [InlineData("ko", "바람이 너무 세지 않으면 페리는 하루에 두 번 항구를 떠난다.")]
    [InlineData("el", "Το φέρι φεύγει από το λιμάνι δύο φορές την ημέρα.")]
    [InlineData("he", "המעבורת יוצאת מהנמל פעמיים ביום.")]
    [InlineData("ar", "تغادر العبارة الميناء مرتين في اليوم، إلا إذا كانت الرياح شديدة جدا.")]
    [InlineData("fa", "کشتی روزی دو بار از بندر حرکت می‌کند، مگر اینکه باد خیلی شدید باشد، چون پیچیدن سخت است.")]
    [InlineData("th", "เรือเฟอร์รี่ออกจากท่าวันละสองครั้ง")]
    public void A_sentence_tells_its_language(string language, string text)
    {
        var found = LanguageDetector.Detect(text);
        Assert.Equal(language, found?.Language);
        Assert.InRange(found!.Value.Confidence, 0.9, 1);
        Assert.Contains(language, LanguageDetector.Languages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12.03.2009 – 14:30")]
    [InlineData("OK")]
    [InlineData("Lol!!!")]
    [InlineData("Bill Roggio, Kabul")]
    [InlineData("Angela Merkel, Paris")]
    [InlineData("https://www.example.com/der-die-das/und-nicht-das mailto:niemand@beispiel.example")]
    [InlineData("var x = list.Select(i => i * 2).ToArray();")]
    [InlineData("xkqz wvvt grmpf zzk bltr qqw hjk rtzp")]
    [InlineData("東京")]
    public void What_does_not_tell_has_no_language(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Fact]
    public void Names_and_quotations_of_another_language_do_not_mislead()
    {
        const string text = "The mayor of Rovaniemi said \"hyvää joulua kaikille\" and then went on in English, because most of the visitors had come from abroad.";
        Assert.Equal("en", LanguageDetector.Detect(text)?.Language);
    }

    [Fact]
    public void A_text_half_in_one_script_and_half_in_another_has_no_language() =>
        Assert.Null(LanguageDetector.Detect("Паром уходит из гавани два раза в день. The ferry leaves the port twice a day."));

    [Fact]
    public void Of_a_long_text_the_beginning_is_enough()
    {
        var text = string.Concat(Enumerable.Repeat("Lautta lähtee satamasta kahdesti päivässä, ellei tuuli ole liian kova. ", 50_000));
        Assert.Equal("fi", LanguageDetector.Detect(text)?.Language);
    }

    [Fact]
    public void Any_text_is_read_to_its_end()
    {
        var random = new Random(11);
        for (var round = 0; round < 2_000; round++)
        {
            var text = RandomText.Make(random, random.Next(60));
            var found = LanguageDetector.Detect(text);
            Assert.True(found is null || found.Value.Confidence is >= 0.9 and <= 1, text);
        }
    }

    [Theory]
    [InlineData("digitalgov", "en", 0.97, 0.0005)]
    [InlineData("allsides", "en", 0.99, 0.0005)]
    [InlineData("iltalehti-fi", "fi", 0.9, 0.002)]
    [InlineData("lctt-zh", "zh", 0.5, 0.001)]
    public void Articles_are_found_in_their_language_and_hardly_ever_in_another(string corpus, string language, double least, double mostWrong)
    {
        var found = SharedData.Lines($"corpora/{corpus}.jsonl.gz").Take(1_500)
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
            .Select(article => LanguageDetector.Detect($"{article.GetProperty("title")}\n\n{article.GetProperty("body")}")?.Language)
            .ToList();
        var right = found.Count(f => f == language) / (double)found.Count;
        var wrong = found.Count(f => f is not null && f != language && f != "en") / (double)found.Count;
        Assert.True(right >= least && wrong <= mostWrong, $"right {right:P2}, wrong {wrong:P3}");
    }
}
