using Search.Archive;
using Search.Importing.Files;

namespace Search.Importing;

/// <summary>Threads that are stored together.</summary>
/// <param name="Threads">The threads.</param>
/// <param name="File">The file that was being read when the batch was full: with it, all before this file is stored.</param>
/// <param name="ThreadsOfFile">How many threads of that file are stored with it.</param>
internal sealed record ThreadBatch(IReadOnlyList<ArticleThread> Threads, FoundFile File, long ThreadsOfFile);
