namespace Search.Analysis.Tests.Folds;

public class FoldingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("The New York Times", "the new york times")]
    [InlineData("Żółć, Ångström & Çelik!", "zolc, angstrom & celik!")]
    [InlineData("Ελλάδα", "ελλαδα")]
    [InlineData("Ёлка", "елка")]
    [InlineData("Йод, їжа, Ў", "йод, їжа, ў")]
    [InlineData("\u0623\u062D\u0645\u062F \u0645\u0624\u0645\u0646 \u0628\u0626\u0631", "\u0627\u062D\u0645\u062F \u0645\u0624\u0645\u0646 \u0628\u0626\u0631")]
    [InlineData("עִבְרִית", "עברית")]
    [InlineData("عَرَبِيّـة", "عربية")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("ﾊﾝｶｸ", "ハンカク")]
    [InlineData("한국", "한국")]
    [InlineData("㎏ Ⅳ x² 5º", "kg iv x2 5o")]
    [InlineData("½ … ™", "½ … tm")]
    [InlineData("‘’‛ʼ＇", "'''''")]
    public void Text_is_folded(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Composed_and_decomposed_letters_fold_alike()
    {
        foreach (var text in new[] { "é", "ệ", "Å", "ё", "й", "Й", "ї", "Ў", "\u0624", "\u0626", "\u0623", "が", "ق", "क़" })
        {
            Assert.Equal(Folding.Fold(text), Folding.Fold(text.Normalize(System.Text.NormalizationForm.FormD)));
        }
    }

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        for (var code = 0; code < 0x110000; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }
            var folded = Folding.Fold(char.ConvertFromUtf32(code));
            Assert.Equal(folded, Folding.Fold(folded));
        }
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => Assert.Equal("a\uFFFDb", Folding.Fold("A\uD800B"));
}
