namespace Search.Kernels.Tests;

public sealed class MappedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("search-kernels-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Spans_show_the_file_even_after_its_name_is_gone()
    {
        var bytes = new byte[200_001];
        new Random(5).NextBytes(bytes);
        using var file = MappedFile.Open(Written(bytes));
        File.Delete(Path.Combine(_folder, "f"));

        Assert.Equal(bytes.Length, file.Length);
        Assert.True(file.Span(0, bytes.Length).SequenceEqual(bytes));
        Assert.True(file.Span(199_990, 11).SequenceEqual(bytes.AsSpan(199_990)));
        Assert.True(file.Span(bytes.Length, 0).IsEmpty);
    }

    [Fact]
    public void Ranges_outside_the_file_and_files_let_go_are_refused()
    {
        var file = MappedFile.Open(Written([1, 2, 3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Span(0, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Span(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Span(4, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Span(long.MaxValue, int.MaxValue));
        file.Dispose();
        file.Dispose();
        Assert.Throws<ObjectDisposedException>(() => file.Span(0, 1));
    }

    [Fact]
    public void An_empty_file_has_an_empty_span()
    {
        using var file = MappedFile.Open(Written([]));
        Assert.Equal(0, file.Length);
        Assert.True(file.Span(0, 0).IsEmpty);
    }

    [Fact]
    public void A_folder_can_be_flushed_and_a_missing_one_is_named()
    {
        Durability.FlushFolder(_folder);
        if (OperatingSystem.IsWindows())
            return;
        var error = Assert.Throws<IOException>(() => Durability.FlushFolder(Path.Combine(_folder, "missing")));
        Assert.Contains("missing", error.Message, StringComparison.Ordinal);
    }

    private string Written(byte[] bytes)
    {
        var path = Path.Combine(_folder, "f");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
