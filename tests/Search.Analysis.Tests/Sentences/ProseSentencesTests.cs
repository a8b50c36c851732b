namespace Search.Analysis.Tests.Sentences;

public class ProseSentencesTests
{
    [Theory]
    [InlineData("He met Mr. Jones. Mrs. Venn left. Dr. Tolley stayed.", "He met Mr. Jones. |Mrs. Venn left. |Dr. Tolley stayed.")]
    [InlineData("It went to the U.S. Senate. The U.S. He left", "It went to the U.S. Senate. |The U.S. |He left")]
    [InlineData("George W. Bush and J. R. Smith. A. Smith", "George W. Bush and J. R. Smith. |A. Smith")]
    [InlineData("It is No. 5 of Sept. 11, Prime. He said no. Then", "It is No. 5 of Sept. 11, Prime. |He said no. |Then")]
    [InlineData("At 5 p.m. Monday. At 6 p.m. It rained.", "At 5 p.m. Monday. |At 6 p.m. |It rained.")]
    [InlineData("Acme Inc. Chairman Venn. He left Acme Inc. The end", "Acme Inc. Chairman Venn. |He left Acme Inc. |The end")]
    [InlineData("Roe v. Wade. “Mr. Venn?” (Gen. Lee.) So", "Roe v. Wade. |“Mr. Venn?” |(Gen. Lee.) |So")]
    [InlineData("Mr.\nJones", "Mr.\n|Jones")]
    [InlineData("He came. She left! Why... Nobody", "He came. |She left! |Why... |Nobody")]
    [InlineData("Mr. ", "Mr. ")]
    [InlineData("", "")]
    public void No_sentence_begins_behind_an_abbreviation(string text, string sentences)
    {
        var pieces = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = ProseSentences.NextBoundary(text, start);
            pieces.Add(text[start..end]);
        }
        Assert.Equal(sentences, string.Join('|', pieces));
    }

    [Fact]
    public void Any_characters_at_all_are_read_to_the_end_at_boundaries_of_the_default_rules()
    {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++)
        {
            var text = RandomText.Make(random, random.Next(30)) + "Mr. J. Q" + RandomText.Make(random, random.Next(30));
            var defaults = new HashSet<int>();
            for (var place = 0; place < text.Length; defaults.Add(place))
                place = SentenceBreaker.NextBoundary(text, place);
            for (var place = 0; place < text.Length;)
            {
                var next = ProseSentences.NextBoundary(text, place);
                Assert.True(next > place);
                Assert.Contains(next, defaults);
                place = next;
            }
        }
    }
}
