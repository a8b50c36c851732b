using Microsoft.AspNetCore.Http;

namespace Search.Service.Api;

/// <summary>The page that shows the API's description and lets one try it, Swagger UI.</summary>
internal static class ApiDocs
{
    /// <summary>Where it is.</summary>
    public const string Path = "/api/docs";

    /// <summary>What browsers may load there: its own files, and the styles and pictures that its scripts write into the page.</summary>
    public const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Whether a request is for one of its files.</summary>
    public static bool Has(PathString path) => path.StartsWithSegments(Path);
}
