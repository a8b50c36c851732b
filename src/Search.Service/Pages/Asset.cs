using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Search.Service.Pages;

/// <summary>A file that pages need, kept within the assembly. Its address changes with its content, so that it can be cached for good.</summary>
internal sealed class Asset
{
    private readonly byte[] _bytes;

    private Asset(string name, string contentType, params IEnumerable<Asset> imported)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        _bytes = new byte[stream.Length];
        stream.ReadExactly(_bytes);
        // What a script imports it asks for by its version, too.
        foreach (var script in imported)
            _bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_bytes).Replace($"'./{script.Name}'", $"'{script.Address}'"));
        (Name, ContentType) = (name, contentType);
        Address = $"/assets/{name}?v={Convert.ToHexStringLower(SHA256.HashData(_bytes).AsSpan(0, 6))}";
    }

    public static Asset Stylesheet { get; } = new("search.css", "text/css; charset=utf-8");

    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    /// <summary>The scripts, the one that a page begins with last.</summary>
    public static IReadOnlyList<Asset> Scripts { get; } = Load("suggestions.js", "keys.js", "brush.js", "search.js");

    public string Name { get; }

    public string ContentType { get; }

    public string Address { get; }

    public static IResult Answer(HttpContext context, string name)
    {
        if (Scripts.Append(Stylesheet).Append(Icon).FirstOrDefault(asset => asset.Name == name) is not { } asset)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset._bytes, asset.ContentType);
    }

    private static List<Asset> Load(params ReadOnlySpan<string> names)
    {
        var scripts = new List<Asset>();
        foreach (var name in names)
            scripts.Add(new Asset(name, "text/javascript; charset=utf-8", [.. scripts]));
        return scripts;
    }
}
