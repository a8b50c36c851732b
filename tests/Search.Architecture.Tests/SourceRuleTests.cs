using System.Text.RegularExpressions;
using Search.Architecture.Tests.Reading;

namespace Search.Architecture.Tests;

public sealed partial class SourceRuleTests
{
    private const int LongestFile = 400;

    [Fact]
    public void Unsafe_code_stands_in_the_kernels_alone()
    {
        var offenders = Repository.HandWritten("src", "tests", "benchmarks")
            .Where(file => !file.Name.Contains("/Search.Kernels"))
            .Where(file => UnsafeRegex().IsMatch(file.Code))
            .Select(file => file.Name);
        Offenders.AssertNone(offenders);
        Assert.DoesNotContain(Repository.SourceProjects, project => project.Properties.Contains("AllowUnsafeBlocks"));
    }

    [Fact]
    public void No_file_written_by_hand_is_longer_than_400_lines() =>
        Offenders.AssertNone(Repository.HandWritten("src", "tests", "benchmarks")
            .Where(file => file.Lines.Length > LongestFile)
            .Select(file => $"{file.Name}: {file.Lines.Length} lines; split it by concept"));

    [Fact]
    public void Every_public_type_says_what_it_is() =>
        Offenders.AssertNone(Repository.HandWritten("src")
            .Select(file => PublicTypes(file).ToList())
            // What stands inside a type that is not public is not public either.
            .Where(types => types.Exists(type => type.IsTopLevel))
            .SelectMany(types => types)
            .GroupBy(type => (Path.GetDirectoryName(type.File), type.Name))
            .Where(parts => !parts.Any(part => part.IsDocumented))
            .Select(parts => $"{parts.First().File}: {parts.Key.Name}"));

    [Fact]
    public void A_file_holds_one_public_type() =>
        Offenders.AssertNone(Repository.HandWritten("src")
            .Where(file => PublicTypes(file).Where(type => type.IsTopLevel).Select(type => type.Name).Distinct().Count() > 1)
            .Select(file => file.Name));

    [Fact]
    public void Only_the_indexing_room_knows_the_files_of_an_index()
    {
        var extensions = Extensions("src/Search.Indexing").Select(found => found.Extension).ToHashSet();
        Offenders.AssertNone(new[] { "Querying", "Archive", "Importing", "Service", "Cli" }
            .SelectMany(room => Extensions($"src/Search.{room}"))
            .Where(found => extensions.Contains(found.Extension))
            .Select(found => $"{found.File} says {found.Extension}"));
    }

    [Fact]
    public void Nothing_is_left_to_do_later() =>
        Offenders.AssertNone(Repository.HandWritten("src", "tests", "benchmarks")
            .Where(file => file.Name != "tests/Search.Architecture.Tests/SourceRuleTests.cs")
            .Where(file => LaterRegex().IsMatch(file.Text))
            .Select(file => file.Name));

    private static IEnumerable<(string File, string Extension)> Extensions(string folder) =>
        from file in Repository.HandWritten(folder)
        from literal in file.StringLiterals
        where ExtensionRegex().IsMatch(literal)
        select (file.Name, literal);

    private static IEnumerable<(string File, string Name, bool IsTopLevel, bool IsDocumented)> PublicTypes(SourceFile file)
    {
        var lines = file.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            var type = TypeRegex().Match(lines[i]);
            if (!type.Success)
                continue;
            var above = i - 1;
            while (above >= 0 && lines[above].TrimStart().StartsWith('['))
                above--;
            var isDocumented = above >= 0 && lines[above].TrimStart().StartsWith("///", StringComparison.Ordinal);
            yield return (file.Name, type.Groups["name"].Value, lines[i][0] == 'p', isDocumented);
        }
    }

    [GeneratedRegex(@"\bunsafe\b")]
    private static partial Regex UnsafeRegex();

    [GeneratedRegex(@"^\s*public\s+(?:(?:static|sealed|abstract|partial|readonly|ref|new)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>?\[\],. ]+?)\s+(?<name>\w+)")]
    private static partial Regex TypeRegex();

    [GeneratedRegex(@"^\.[a-z]{2,12}$")]
    private static partial Regex ExtensionRegex();

    [GeneratedRegex(@"//.*\b(TODO|FIXME|HACK|XXX)\b|\bNotImplementedException\b")]
    private static partial Regex LaterRegex();
}
