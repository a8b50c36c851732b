namespace Search.Service.Tests.Keys;

public sealed class ApiKeyFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("search-keys-").FullName;

    [Fact]
    public void A_key_is_kept_as_its_hash_alone()
    {
        var (key, secret) = ApiKeyFile.Add(_folder, "newsroom", KeyScopes.Read | KeyScopes.Write, Now);
        var path = Path.Combine(_folder, ApiKeyFile.Name);
        Assert.DoesNotContain(secret, File.ReadAllText(path));
        Assert.Contains(key.Hash, File.ReadAllText(path));
        Assert.Equal([key], ApiKeyFile.List(_folder));
        Assert.True(secret.Length > 43);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void Keys_are_revoked_by_name_or_id_and_names_are_free_again()
    {
        var (first, _) = ApiKeyFile.Add(_folder, "one", KeyScopes.Read, Now);
        ApiKeyFile.Add(_folder, "two", KeyScopes.Admin, Now);
        Assert.Throws<InvalidOperationException>(() => ApiKeyFile.Add(_folder, "ONE", KeyScopes.Read, Now));
        Assert.Equal(first, ApiKeyFile.Revoke(_folder, first.Id));
        Assert.Null(ApiKeyFile.Revoke(_folder, "one"));
        Assert.Equal("two", ApiKeyFile.Revoke(_folder, "Two")!.Name);
        ApiKeyFile.Add(_folder, "one", KeyScopes.Read, Now);
        Assert.Single(ApiKeyFile.List(_folder));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"keys\":[{\"id\":\"a\",\"name\":\"b\",\"scopes\":\"all\",\"sha256\":\"00\",\"created\":\"2026-01-01\"}]}")]
    [InlineData("{\"keys\":[{}]}")]
    [InlineData("{\"keys\":null}")]
    [InlineData("{")]
    public void A_file_of_something_else_is_named(string text)
    {
        File.WriteAllText(Path.Combine(_folder, ApiKeyFile.Name), text);
        Assert.Contains(ApiKeyFile.Name, Assert.Throws<InvalidDataException>(() => ApiKeyFile.List(_folder)).Message);
    }

    [Theory]
    [InlineData("read", KeyScopes.Read)]
    [InlineData(" Write , read,", KeyScopes.Read | KeyScopes.Write)]
    [InlineData("admin", KeyScopes.Admin)]
    [InlineData("", null)]
    [InlineData("read,all", null)]
    public void Scopes_are_read_as_people_write_them(string text, KeyScopes? scopes) => Assert.Equal(scopes, KeyScopeNames.Read(text));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
