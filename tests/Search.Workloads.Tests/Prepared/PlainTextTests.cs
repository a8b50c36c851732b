using Search.Analysis;
using Search.Workloads.Prepared;

namespace Search.Workloads.Tests.Prepared;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("The Quick fox, said: go!", "The Quick fox, said  go!")]
    [InlineData("Café U.S. 3.14", "cafe us. 3 14")]
    [InlineData("don't", "don t")]
    [InlineData("a_b_c", "a b c")]
    public void What_analysers_read_differently_is_made_words_of_its_own(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Theory]
    [InlineData("one,two.three-four(five)six\"seven")]
    [InlineData("see http://example.com/a/b?c=d or mail me@example.org")]
    [InlineData("naïve Ångström 漢字 2nd e.g. rock'n'roll")]
    public void Only_ascii_letters_digits_and_a_few_marks_are_left(string text)
    {
        var plain = PlainText.Of(text);
        Assert.All(plain, c => Assert.True(char.IsAsciiLetterOrDigit(c) || " .,;!?\"()-\n".Contains(c), $"'{c}' in '{plain}'"));
        Assert.Equal(plain.Split([' ', '.', ',', ';', '!', '?', '"', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries), Words(plain));
    }

    [Fact]
    public void A_plain_text_stays_as_it_is()
    {
        const string Text = "It rained. Then, at 5, it did not!\n\nWhy (of all days) now?";
        Assert.Equal(Text, PlainText.Of(Text));
    }

    [Fact]
    public void A_word_of_more_than_a_hundred_letters_is_left_out() => Assert.Equal("a  b", PlainText.Of($"a {new string('x', 101)} b").Replace("   ", "  "));

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        using var tokens = TextAnalyzer.Words.Analyze(text);
        while (tokens.MoveNext())
            words.Add(text[tokens.Start..tokens.End]);
        return words;
    }
}
