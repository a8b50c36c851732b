using System.Text.Json;

namespace Search.Importing.Html.Comments.Words;

/// <summary>What pages write around comments, in the languages of the file <c>comment-words.json</c>. Immutable.</summary>
internal sealed class CommentWords
{
    private const string BuiltInName = "Search.Importing.Html.Comments.Words.comment-words.json";

    // Buttons say it shortly.
    private const int LongestControl = 80;
    private const int LongestNotice = 250;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private readonly Phrases _controls;
    private readonly Phrases _badges;
    private readonly Phrases _pings;
    private readonly Phrases _removed;
    private readonly Phrases _notices;

    private CommentWords(CommentWordsFile file)
    {
        _controls = new Phrases(file.Controls);
        _badges = new Phrases(file.Badges);
        _pings = new Phrases(file.Pings);
        _removed = new Phrases(file.Removed);
        _notices = new Phrases(file.Notices);
        (Says, By, WeakBy, Labels, ReplyTo) = (new Phrases(file.Says), new Phrases(file.By), new Phrases(file.WeakBy), new Phrases(file.Labels), new Phrases(file.ReplyTo.SelectMany(phrase => new[] { phrase, phrase + " *" })));
        HeadingWords = new Phrases(file.Fillers.Concat(file.Says).Concat(file.By).Concat(file.WeakBy).Concat(file.Labels).SelectMany(phrase => phrase.Split(' ')).Where(word => word != "*").Concat(file.Fillers));
        Fillers = new Phrases(file.Fillers);
        Examples = file.Examples;
    }

    /// <summary>The words that come with the program.</summary>
    public static CommentWords BuiltIn { get; } = Load();

    /// <summary>What stands between a name and a text.</summary>
    public Phrases Says { get; }

    /// <summary>What stands before a name.</summary>
    public Phrases By { get; }

    /// <summary>What stands before a name, or is a part of it.</summary>
    public Phrases WeakBy { get; }

    /// <summary>What stands before a name, with a colon.</summary>
    public Phrases Labels { get; }

    /// <summary>What stands before the name of whoever is answered.</summary>
    public Phrases ReplyTo { get; }

    /// <summary>What else stands beside a name or a date.</summary>
    public Phrases Fillers { get; }

    /// <summary>All single words that a line of a name and a date has besides them.</summary>
    public Phrases HeadingWords { get; }

    /// <summary>Lines, each with the name that is in it.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Whether a line is but a button or a link of the page, or a mark beside a name: <c>Reply (3)</c>, <c>Moderator</c>.</summary>
    public bool IsControl(string line) => line.Length is > 0 and <= LongestControl && Phrases.Plain(line) is var plain && (_controls.HasPlain(plain) || _badges.HasPlain(plain));

    /// <summary>Whether what is marked as a name is a button; marks beside names are names when nothing else is there, and so are words with numbers.</summary>
    public bool IsButton(string name) => !name.Any(char.IsDigit) && name.Length <= LongestControl && _controls.Has(name);

    /// <summary>Whether a text tells of a link from elsewhere: its first line begins with such a word and a colon, or says nothing more, or it is a cutting.</summary>
    public bool IsPing(string text)
    {
        var line = text.Split('\n', 2)[0];
        // What WordPress cuts from the page that links here begins so.
        if (text.TrimStart(' ', '-', '–', '…', '"', '“').StartsWith("[…]", StringComparison.Ordinal) || text.StartsWith("[...]", StringComparison.Ordinal))
            return true;
        return line.Split(':', 2) is [var before, _] && before.Length <= LongestNotice && _pings.Has(before) || _pings.HasPlain(Phrases.Plain(line));
    }

    /// <summary>Whether a text says that a comment was taken away, or is not shown.</summary>
    public bool IsRemoved(string text) => text.Length <= LongestNotice && _removed.Has(text);

    /// <summary>Whether a line tells the reader something about the page.</summary>
    public bool IsNotice(string line) => line.Length <= LongestNotice && _notices.Has(line);

    private static CommentWords Load()
    {
        using var stream = typeof(CommentWords).Assembly.GetManifestResourceStream(BuiltInName)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {BuiltInName}.");
        return new CommentWords(JsonSerializer.Deserialize<CommentWordsFile>(stream, Json)!);
    }
}
