namespace Search.Importing.Conversations;

/// <summary>A post in its thread.</summary>
/// <param name="Post">The post.</param>
/// <param name="Parent">The place in the thread of what it answers; -1 for none.</param>
/// <param name="IsOrphan">Whether it answers something that is not there.</param>
internal readonly record struct PlacedPost(Post Post, int Parent, bool IsOrphan);
