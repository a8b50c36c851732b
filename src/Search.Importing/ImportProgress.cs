namespace Search.Importing;

/// <summary>How far an import has come.</summary>
/// <param name="FilesDone">Files finished, skipped ones included.</param>
/// <param name="FilesTotal">Files found.</param>
/// <param name="BytesDone">Bytes read, as they lie on disk.</param>
/// <param name="BytesTotal">Bytes of all files found, as they lie on disk.</param>
/// <param name="Articles">Articles stored.</param>
/// <param name="Comments">Comments stored.</param>
public readonly record struct ImportProgress(int FilesDone, int FilesTotal, long BytesDone, long BytesTotal, long Articles, long Comments);
