using System.Runtime.InteropServices;

namespace Search.Workloads.Sqlite;

/// <summary>The functions of the system's SQLite that are needed (https://sqlite.org/c3ref/funclist.html).</summary>
internal static class SqliteLibrary
{
    /// <summary>The result of a call that did what it should.</summary>
    public const int Ok = 0;

    /// <summary>The result of a step to a row.</summary>
    public const int Row = 100;

    /// <summary>The result of a step behind the last row.</summary>
    public const int Done = 101;

    private const string Library = "libsqlite3.so.0";

    /// <summary>Whether the library is there.</summary>
    public static bool IsPresent => NativeLibrary.TryLoad(Library, typeof(SqliteLibrary).Assembly, null, out _);

    [DllImport(Library, EntryPoint = "sqlite3_libversion_number")]
    public static extern int VersionNumber();

    [DllImport(Library, EntryPoint = "sqlite3_open")]
    public static extern int Open(byte[] path, out nint database);

    [DllImport(Library, EntryPoint = "sqlite3_close")]
    public static extern int Close(nint database);

    [DllImport(Library, EntryPoint = "sqlite3_prepare_v2")]
    public static extern int Prepare(nint database, byte[] sql, int length, out nint statement, nint tail);

    [DllImport(Library, EntryPoint = "sqlite3_bind_text")]
    public static extern int BindText(nint statement, int index, byte[] text, int length, nint destructor);

    [DllImport(Library, EntryPoint = "sqlite3_bind_int64")]
    public static extern int BindLong(nint statement, int index, long value);

    [DllImport(Library, EntryPoint = "sqlite3_step")]
    public static extern int Step(nint statement);

    [DllImport(Library, EntryPoint = "sqlite3_reset")]
    public static extern int Reset(nint statement);

    [DllImport(Library, EntryPoint = "sqlite3_column_int64")]
    public static extern long ColumnLong(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_finalize")]
    public static extern int Finalize(nint statement);
}
