using System.Diagnostics;
using System.Text;
using Search.Peers.Comparing;
using Search.Workloads.Classes;
using Search.Workloads.Engines;
using Search.Workloads.Prepared;

namespace Search.Workloads.Sqlite;

/// <summary>SQLite's full-text index FTS5, in this process. Its BM25 weighs words differently, so that counts alone can be compared.</summary>
internal sealed class SqliteEngine : IEngine
{
    private const string HowToInstall = "apt-get install --no-install-recommends libsqlite3-0";

    private readonly nint _database;
    private readonly SqliteStatement _count, _top;

    /// <summary>Opens what was indexed.</summary>
    public SqliteEngine(string path)
    {
        _database = Open(path);
        // As much memory as it likes: all is read once and stays.
        Execute(_database, "pragma cache_size=-2097152", "pragma mmap_size=4294967296");
        _count = new SqliteStatement(_database, "select count(*) from words where words match ?");
        _top = new SqliteStatement(_database, "select rowid, rank from words where words match ? order by rank limit 10");
    }

    public string Name => "SQLite";

    public string Version => $"SQLite FTS5 {SqliteLibrary.VersionNumber() / 1_000_000}.{SqliteLibrary.VersionNumber() / 1_000 % 1_000}.{SqliteLibrary.VersionNumber() % 1_000}";

    public bool ScoresAreComparable => false;

    // It scores every match, for tens of milliseconds where the others need fractions of one.
    public int MostRounds => 3;

    /// <summary>What is missing here, in a sentence; <see langword="null"/> when nothing is.</summary>
    public static string? Problem => SqliteLibrary.IsPresent ? null : $"There is no SQLite library here; {HowToInstall}.";

    /// <summary>Indexes a prepared corpus, and merges the index into one.</summary>
    public static IndexingFigures Index(string corpus, string path)
    {
        var started = Stopwatch.GetTimestamp();
        var database = Open(path);
        Execute(database,
            "pragma page_size=8192", "pragma journal_mode=off", "pragma synchronous=off", "pragma cache_size=-262144",
            // Terms and their places alone; the texts stand in the other table.
            "create virtual table words using fts5(text, tokenize=\"unicode61 remove_diacritics 0\", content='')",
            "create table documents(rowid integer primary key, title, body, outlet)",
            "begin");
        using (var words = new SqliteStatement(database, "insert into words(rowid, text) values(?, ?)"))
        using (var documents = new SqliteStatement(database, "insert into documents values(?, ?, ?, ?)"))
        {
            var number = 0L;
            foreach (var document in PreparedReader.All(corpus))
            {
                words.Bind(1, number).Bind(2, document.Text).Run();
                documents.Bind(1, number++).Bind(2, document.Title).Bind(3, document.Body).Bind(4, document.Outlet).Run();
            }
        }
        Execute(database, "commit");
        var written = Stopwatch.GetElapsedTime(started);
        Execute(database, "insert into words(words) values('optimize')");
        _ = SqliteLibrary.Close(database);
        return new IndexingFigures(written.TotalSeconds, (Stopwatch.GetElapsedTime(started) - written).TotalSeconds, new FileInfo(path).Length);
    }

    public bool Can(Work work, ClassQuery query) =>
        work is Work.Top && query.Shape is not (QueryShape.Fuzzy or QueryShape.FilteredOr);

    public Answer Answer(ClassQuery query) => new(_count.Bind(1, Expression(query)).Run(row => SqliteLibrary.ColumnLong(row, 0)), []);

    public string Facets(ClassQuery query) => throw new NotSupportedException("SQLite has no facets.");

    public long Time(Work work, ClassQuery query) => Turn.Median(() => (int)_top.Bind(1, Expression(query)).Run(row => SqliteLibrary.ColumnLong(row, 0)));

    public void Dispose()
    {
        _count.Dispose();
        _top.Dispose();
        _ = SqliteLibrary.Close(_database);
    }

    private static string Expression(ClassQuery query) => query.Shape switch
    {
        QueryShape.Phrase => $"\"{string.Join(' ', query.Words)}\"",
        QueryShape.Prefix => $"\"{query.Words[0]}\"*",
        QueryShape.And => string.Join(" AND ", query.Words.Select(word => $"\"{word}\"")),
        _ => string.Join(" OR ", query.Words.Select(word => $"\"{word}\"")),
    };

    private static nint Open(string path) =>
        SqliteLibrary.Open(Encoding.UTF8.GetBytes(path + '\0'), out var database) == SqliteLibrary.Ok
            ? database
            : throw new IOException($"SQLite cannot open '{path}'.");

    private static void Execute(nint database, params string[] statements)
    {
        foreach (var sql in statements)
        {
            using var statement = new SqliteStatement(database, sql);
            statement.Run();
        }
    }
}
