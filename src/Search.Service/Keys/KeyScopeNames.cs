namespace Search.Service;

/// <summary>Scopes as people write them: <c>read,write</c>.</summary>
public static class KeyScopeNames
{
    private static readonly (string Name, KeyScopes Scope)[] Named = [("read", KeyScopes.Read), ("write", KeyScopes.Write), ("admin", KeyScopes.Admin)];

    /// <summary>The names joined by commas.</summary>
    public static string Of(KeyScopes scopes) => string.Join(',', Named.Where(named => scopes.HasFlag(named.Scope)).Select(named => named.Name));

    /// <summary>Reads names joined by commas; <see langword="null"/> when there are none, or one is unknown.</summary>
    public static KeyScopes? Read(string text)
    {
        var scopes = KeyScopes.None;
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var scope = Named.FirstOrDefault(named => named.Name.Equals(part, StringComparison.OrdinalIgnoreCase)).Scope;
            if (scope == KeyScopes.None)
                return null;
            scopes |= scope;
        }
        return scopes == KeyScopes.None ? null : scopes;
    }

    internal static bool Allows(this KeyScopes held, KeyScopes needed) => needed switch
    {
        KeyScopes.None => true,
        KeyScopes.Read => held != KeyScopes.None,
        KeyScopes.Write => (held & (KeyScopes.Write | KeyScopes.Admin)) != 0,
        _ => (held & KeyScopes.Admin) != 0,
    };
}
