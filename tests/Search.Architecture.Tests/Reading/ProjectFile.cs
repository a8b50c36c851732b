using System.Xml.Linq;

namespace Search.Architecture.Tests.Reading;

/// <summary>What a project file declares.</summary>
internal sealed class ProjectFile
{
    public ProjectFile(string path)
    {
        var xml = XDocument.Load(path);
        Name = Path.GetFileNameWithoutExtension(path);
        Folder = Path.GetDirectoryName(path)!;
        References = [.. Included(xml, "ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))];
        Packages = [.. Included(xml, "PackageReference")];
        Frameworks = [.. Included(xml, "FrameworkReference")];
        Sdk = xml.Root!.Attribute("Sdk")?.Value ?? "";
        Properties = xml.Root.Elements("PropertyGroup").Elements().Select(e => e.Name.LocalName).ToHashSet();
    }

    public string Name { get; }

    public string Folder { get; }

    public string Sdk { get; }

    public IReadOnlyList<string> References { get; }

    public IReadOnlyList<string> Packages { get; }

    public IReadOnlyList<string> Frameworks { get; }

    public IReadOnlySet<string> Properties { get; }

    private static IEnumerable<string> Included(XDocument xml, string element) =>
        xml.Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>().Order(StringComparer.Ordinal);
}
