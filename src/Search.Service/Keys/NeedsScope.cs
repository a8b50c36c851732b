namespace Search.Service.Keys;

/// <summary>Said of a route: what a key must allow to use it. Routes of which nothing is said need <see cref="KeyScopes.Read"/>, where reading needs a key.</summary>
internal sealed record NeedsScope(KeyScopes Scope)
{
    /// <summary>For everybody, whatever is configured.</summary>
    public static NeedsScope Nothing { get; } = new(KeyScopes.None);

    public static NeedsScope Write { get; } = new(KeyScopes.Write);
}
