using Microsoft.AspNetCore.Http;
using Search.Service.Status;

namespace Search.Service.Tests.Status;

public sealed class ImportWatchTests
{
    private readonly ManualTime _time = new();
    private readonly ImportWatch _watch;

    public ImportWatchTests() => _watch = new ImportWatch(_time);

    [Fact]
    public void An_import_is_under_way_until_it_says_that_it_is_done()
    {
        var begun = _time.GetUtcNow();
        _watch.Note(Request("id=a; files=1; files-total=4; bytes=10; bytes-total=90"), 3, 5);
        _time.Advance(TimeSpan.FromMinutes(1));
        _watch.Note(Request("id=a; files=2; files-total=4; bytes=20; bytes-total=90"), 4, 0);
        Assert.Equal([new RunningImport("a", 2, 4, 20, 90, 7, 5, begun, begun.AddMinutes(1))], _watch.Running());
        Assert.Equal(begun.AddMinutes(1), _watch.LastWrite);
        _watch.Note(Request("id=a; done=1"), 0, 0);
        Assert.Empty(_watch.Running());
        Assert.Equal(begun.AddMinutes(1), _watch.LastWrite);
    }

    [Fact]
    public void One_that_was_not_heard_of_for_long_has_ended()
    {
        _watch.Note(Request("id=a"), 1, 0);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty(_watch.Running());
    }

    [Theory]
    [InlineData("")]
    [InlineData("files=3")]
    [InlineData(";;=;id")]
    public void A_write_that_tells_of_no_import_is_a_write(string header)
    {
        _watch.Note(Request(header), 1, 0);
        Assert.Empty(_watch.Running());
        Assert.NotNull(_watch.LastWrite);
    }

    [Fact]
    public void Numbers_that_are_none_count_as_nothing()
    {
        _watch.Note(Request("id=a; files=x; files-total=99999999999999; bytes=-1"), 1, 0);
        var import = Assert.Single(_watch.Running());
        Assert.Equal((0, int.MaxValue, 0L), (import.FilesDone, import.FilesTotal, import.BytesDone));
    }

    private static HttpRequest Request(string header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers[ImportWatch.Header] = header;
        return context.Request;
    }
}
