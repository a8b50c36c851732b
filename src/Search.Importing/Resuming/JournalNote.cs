using System.Text.Json.Serialization;

namespace Search.Importing.Resuming;

/// <summary>A place in an import.</summary>
/// <param name="Import">What was imported and how, as a hash.</param>
/// <param name="Started">When the import began, in the first of the runs that it took (UTC).</param>
/// <param name="File">The file that was being read; all before it were stored.</param>
/// <param name="Length">Its size on disk.</param>
/// <param name="Modified">When it was last written (UTC).</param>
/// <param name="Threads">How many threads of it were stored.</param>
internal sealed record JournalNote(string Import, DateTime Started, string File, long Length, DateTime Modified, long Threads);

/// <summary>Serialisation of the note.</summary>
[JsonSerializable(typeof(JournalNote))]
internal sealed partial class JournalJson : JsonSerializerContext;
