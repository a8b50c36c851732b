using System.Text;
using Search.Importing.Identity;
using Search.Importing.Spooling;

namespace Search.Importing.Ghost;

/// <summary>What the tags and people of an export are called, and which of them each post has, however many. Used by one thread, for one file.</summary>
internal sealed class GhostNames : IDisposable
{
    /// <summary>The most bytes kept in memory.</summary>
    public const int MemoryBytes = NameBytes + TableBytes + 2 * ListBytes;

    // Few sites have more than some thousand tags and people, or a million of members.
    private const int NameBytes = 4 << 20;
    private const int TableBytes = 8 << 20;
    private const int ListBytes = 16 << 20;

    private readonly SpooledRecords _names = new(NameBytes);
    private readonly SpooledTable _byNumber = new(TableBytes);
    private readonly SpooledLists _tags = new(ListBytes);
    private readonly SpooledLists _authors = new(ListBytes);

    /// <summary>Takes up the name of a row of <c>tags</c>, <c>users</c> or <c>members</c>; the last one counts.</summary>
    public void Add(string table, string number, string name) => _byNumber.Set(Key(table, number), _names.Add(Encoding.UTF8.GetBytes(name)));

    /// <summary>The name of a row; <see langword="null"/> when it was not exported.</summary>
    public string? Of(string table, string number) => Of(Key(table, number));

    /// <summary>Takes up that a post has a tag.</summary>
    /// <param name="post">The number of the post.</param>
    /// <param name="order">Its place among the tags, where that is given.</param>
    /// <param name="tag">The number of the tag.</param>
    public void AddTag(string post, int? order, string tag) => _tags.Add(NameHash.Of(post), order, unchecked((long)Key("tags", tag)));

    /// <summary>Takes up that somebody wrote a post.</summary>
    /// <param name="post">The number of the post.</param>
    /// <param name="order">Their place among its authors, where that is given.</param>
    /// <param name="user">The number of the user.</param>
    public void AddAuthor(string post, int? order, string user) => _authors.Add(NameHash.Of(post), order, unchecked((long)Key("users", user)));

    /// <summary>The tags of a post in their order, as far as they have names.</summary>
    public IEnumerable<string> TagsOf(string post) => Named(_tags.Of(NameHash.Of(post)));

    /// <summary>The authors of a post in their order, as far as they have names.</summary>
    public IEnumerable<string> AuthorsOf(string post) => Named(_authors.Of(NameHash.Of(post)));

    public void Dispose()
    {
        _names.Dispose();
        _byNumber.Dispose();
        _tags.Dispose();
        _authors.Dispose();
    }

    private static ulong Key(string table, string number) => NameHash.Of($"{table} {number}");

    private IEnumerable<string> Named(IEnumerable<long> keys) => keys.Select(key => Of(unchecked((ulong)key))).OfType<string>();

    private string? Of(ulong key) => _byNumber.TryGet(key, out var place) ? Encoding.UTF8.GetString(_names.Read(place)) : null;
}
