using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Rules;

/// <summary>The rules for reading HTML pages, built in and given. Immutable.</summary>
internal sealed class HtmlRules
{
    private const string BuiltInName = "Search.Importing.Html.Rules.html-rules.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private HtmlRules(HtmlRulesFile file)
    {
        Comments = file.Comments;
        CommentMarks = SearchValues.Create([.. file.Comments.SelectMany(rule => rule.Mark).Distinct()], StringComparison.Ordinal);
        Hints = new HintReader(file.Hints.ToDictionary(list => Enum.Parse<Hints>(list.Key, ignoreCase: true), list => list.Value));
    }

    /// <summary>The rules that come with the program.</summary>
    public static HtmlRules BuiltIn { get; } = Load();

    /// <summary>Tells what elements say they are for.</summary>
    public HintReader Hints { get; }

    /// <summary>How comments are marked up, the most particular first.</summary>
    public IReadOnlyList<CommentRule> Comments { get; }

    /// <summary>What a page has at least one of when any of the rules of <see cref="Comments"/> may find something.</summary>
    public SearchValues<string> CommentMarks { get; }

    private static HtmlRules Load()
    {
        using var stream = typeof(HtmlRules).Assembly.GetManifestResourceStream(BuiltInName)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {BuiltInName}.");
        return new HtmlRules(JsonSerializer.Deserialize<HtmlRulesFile>(stream, Json)!);
    }
}
