namespace Search.Service.Keys;

/// <summary>Who showed a valid key.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="Scopes">What it allows.</param>
internal sealed record Caller(string Id, KeyScopes Scopes)
{
    /// <summary>The id of the user who runs the service.</summary>
    public const string Local = "local";
}
