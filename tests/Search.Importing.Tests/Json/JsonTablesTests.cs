using System.Text;
using Search.Importing.Json;

namespace Search.Importing.Tests.Json;

public sealed class JsonTablesTests
{
    [Fact]
    public void A_long_row_is_read_a_few_times_however_little_comes_at_once()
    {
        var html = new string('x', 8 << 20);
        var stream = new Trickle(Encoding.UTF8.GetBytes($$"""{"posts":[{"id":"1","html":"{{html}}"},{"id":"2"}]}"""));
        var tables = new JsonTables(stream, wrapper: "db", maxRowBytes: 64 << 20);

        using var first = tables.Read();
        using var second = tables.Read();

        Assert.Equal(html.Length, first!.RootElement.GetProperty("html").GetString()!.Length);
        Assert.Equal("2", second!.RootElement.GetProperty("id").GetString());
        Assert.Null(tables.Read());
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1_000)]);
    }
}
