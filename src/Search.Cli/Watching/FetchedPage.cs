namespace Search.Cli.Watching;

/// <summary>What a server gave.</summary>
/// <param name="Bytes">The content, compression taken off.</param>
/// <param name="ContentType">The declared type; <see langword="null"/> without one.</param>
/// <param name="Address">Where it was in the end.</param>
/// <param name="Permanent">Where it is from now on: behind redirections that are for good.</param>
/// <param name="EntityTag">What names this version; <see langword="null"/> when the server names none.</param>
/// <param name="LastModified">When it last changed, as the server says.</param>
internal sealed record FetchedPage(byte[] Bytes, string? ContentType, Uri Address, Uri Permanent, string? EntityTag, DateTimeOffset? LastModified);
