namespace Search.Service.Status;

/// <summary>An import that sends its articles here, as it last told of itself.</summary>
/// <param name="Id">Names the import.</param>
/// <param name="FilesDone">Files finished.</param>
/// <param name="FilesTotal">Files found.</param>
/// <param name="BytesDone">Bytes read.</param>
/// <param name="BytesTotal">Bytes of all files.</param>
/// <param name="Articles">Articles sent so far.</param>
/// <param name="Comments">Comments sent so far.</param>
/// <param name="Started">When its first articles came.</param>
/// <param name="LastHeard">When its last articles came.</param>
public sealed record RunningImport(
    string Id, int FilesDone, int FilesTotal, long BytesDone, long BytesTotal, long Articles, long Comments, DateTimeOffset Started, DateTimeOffset LastHeard);
