using System.Text;
using Search.Importing.Html.Parsing;

namespace Search.Importing.Tests.Html.Parsing;

public sealed class PageEncodingTests
{
    private static readonly Encoding Latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void A_byte_order_mark_outweighs_the_declaration() =>
        Assert.Equal("<meta charset=latin1>Süß", PageEncoding.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<meta charset=latin1>Süß")], null, out _));

    [Theory]
    [InlineData("<meta charset='iso-8859-1'>“Süß”", "windows-1252")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Вода", "windows-1251")]
    [InlineData("<?xml version='1.0' encoding='shift_jis'?><html>水が埠頭を", "shift_jis")]
    [InlineData("<meta charset=gb2312>水漫码头", "gb18030")]
    [InlineData("<p>“Süß” ohne Erklärung", "windows-1252")]
    public void The_declaration_counts_and_western_is_the_default(string html, string encoding) =>
        Assert.Equal(html, PageEncoding.Decode(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(html), null, out _));

    [Fact]
    public void A_declaration_that_the_bytes_belie_is_not_believed()
    {
        Assert.Equal("<meta charset=gb2312>水漫码头", PageEncoding.Decode(Encoding.UTF8.GetBytes("<meta charset=gb2312>水漫码头"), null, out var note));
        Assert.Contains("gb2312", note, StringComparison.Ordinal);
        Assert.Equal("<meta charset=utf-8>Süß", PageEncoding.Decode(Latin.GetBytes("<meta charset=utf-8>Süß"), null, out _));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_without_a_mark_is_told_by_its_zeros(string encoding) =>
        Assert.Equal("<html><body>Süßes Wasser</body></html>", PageEncoding.Decode(Encoding.GetEncoding(encoding).GetBytes("<html><body>Süßes Wasser</body></html>"), null, out _));

    [Fact]
    public void A_stray_byte_in_a_page_of_utf_8_costs_that_byte_alone()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("süß ", 20))), 0xFF, (byte)'!'];

        Assert.EndsWith("süß \uFFFD!", PageEncoding.Decode(bytes, null, out var note), StringComparison.Ordinal);
        Assert.NotNull(note);
    }

    [Fact]
    public void What_a_server_declared_outweighs_the_page() =>
        Assert.Equal("Вода <meta charset=utf-8>", PageEncoding.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Вода <meta charset=utf-8>"), "windows-1251", out _));
}
