namespace Search.Client;

/// <summary>What went wrong, in the form of RFC 9457.</summary>
/// <param name="Type">A URI that names the kind of problem.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong this time, and how to mend it.</param>
/// <param name="Errors">Messages by parameter or field, where something that was sent is at fault.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null);
