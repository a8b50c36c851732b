using Search.Archive;

namespace Search.Service.Hosting;

/// <summary>The archive that is served, held so that the host does not dispose what it does not own.</summary>
internal sealed record ServedArchive(IArchive Archive);
