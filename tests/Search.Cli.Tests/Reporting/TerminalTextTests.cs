using Search.Cli.Reporting;

namespace Search.Cli.Tests.Reporting;

public sealed class TerminalTextTests
{
    [Fact]
    public void Matches_are_bold_on_a_terminal() =>
        Assert.Equal("a \u001b[1mflood\u001b[0m & more", new TerminalText(isTerminal: true).Passage("a <mark>flood</mark> &amp; more"));

    [Fact]
    public void A_pipe_gets_the_plain_text() =>
        Assert.Equal("a flood & <b>more</b>", new TerminalText(isTerminal: false).Passage("a <mark>flood</mark> &amp; &lt;b&gt;more&lt;/b&gt;"));

    [Fact]
    public void An_escape_sequence_in_a_comment_does_not_reach_the_terminal() =>
        Assert.Equal("red  [31m flood", new TerminalText(isTerminal: false).Passage("red \u001b[31m flood"));
}
