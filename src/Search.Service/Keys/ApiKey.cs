namespace Search.Service;

/// <summary>A key that programs show, as it is kept: its hash, never itself.</summary>
/// <param name="Id">Names the key in lists and logs; no secret.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it allows.</param>
/// <param name="Hash">SHA-256 of the key's UTF-8 bytes, in hexadecimal digits.</param>
/// <param name="Created">When it was made.</param>
public sealed record ApiKey(string Id, string Name, KeyScopes Scopes, string Hash, DateTimeOffset Created);
