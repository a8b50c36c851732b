namespace Search.Cli.Watching;

/// <summary>What is kept of an address from one watch to the next.</summary>
/// <param name="Address">Where it is asked for: behind redirections that are for good.</param>
/// <param name="Outlet">The outlet that was given for it; what was imported for another counts for nothing.</param>
/// <param name="EntityTag">What names the version that was imported; <see langword="null"/> when the server names none.</param>
/// <param name="LastModified">When that last changed, as the server says.</param>
/// <param name="Digest">The SHA-256 hash of what was imported; <see langword="null"/> before anything was.</param>
/// <param name="NotBefore">When the server, refusing, asked to be asked again.</param>
internal sealed record WatchNote(Uri Address, string? Outlet, string? EntityTag = null, DateTimeOffset? LastModified = null, byte[]? Digest = null, DateTimeOffset? NotBefore = null);
