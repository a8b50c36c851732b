using System.Text;

namespace Search.Workloads.Sqlite;

/// <summary>A prepared statement, used again and again by one thread.</summary>
internal sealed class SqliteStatement : IDisposable
{
    // Tells SQLite to copy the text at once (SQLITE_TRANSIENT).
    private const nint CopyText = -1;

    private readonly nint _statement;

    public SqliteStatement(nint database, string sql)
    {
        var bytes = Encoding.UTF8.GetBytes(sql);
        Check(SqliteLibrary.Prepare(database, bytes, bytes.Length, out _statement, 0), sql);
    }

    /// <summary>Sets a parameter, counted from 1.</summary>
    public SqliteStatement Bind(int index, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Check(SqliteLibrary.BindText(_statement, index, bytes, bytes.Length, CopyText), "bind a text");
        return this;
    }

    /// <summary>Sets a parameter, counted from 1.</summary>
    public SqliteStatement Bind(int index, long value)
    {
        Check(SqliteLibrary.BindLong(_statement, index, value), "bind a number");
        return this;
    }

    /// <summary>Steps over all rows.</summary>
    /// <param name="row">Given the statement for each row; adds up what it returns.</param>
    public long Run(Func<nint, long>? row = null)
    {
        var sum = 0L;
        int result;
        while ((result = SqliteLibrary.Step(_statement)) == SqliteLibrary.Row)
            sum += row?.Invoke(_statement) ?? 0;
        _ = SqliteLibrary.Reset(_statement);
        return result == SqliteLibrary.Done ? sum : throw new InvalidOperationException($"SQLite ended a statement with {result}.");
    }

    public void Dispose() => _ = SqliteLibrary.Finalize(_statement);

    private static void Check(int result, string what)
    {
        if (result != SqliteLibrary.Ok)
            throw new InvalidOperationException($"SQLite answered {result} to: {what}.");
    }
}
