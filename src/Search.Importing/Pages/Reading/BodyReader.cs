using Search.Importing.Pages.Comments;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Lines;

namespace Search.Importing.Pages.Reading;

/// <summary>Decides what the lines are that belong to no comment: the article's text, facts about it, or the page around it.</summary>
internal sealed class BodyReader
{
    private readonly Sketch _sketch;
    private readonly int _firstComment, _lastComment, _firstSentence;

    private BodyReader(Sketch sketch)
    {
        _sketch = sketch;
        var comments = Enumerable.Range(sketch.BodyStart, sketch.Count - sketch.BodyStart).Where(at => sketch.RoleOf(at) != LineRole.Undecided).ToList();
        (_firstComment, _lastComment) = comments.Count == 0 ? (sketch.Count, sketch.Count) : (comments[0], comments[^1]);
        _firstSentence = Enumerable.Range(0, sketch.Count).FirstOrDefault(IsSentence, sketch.Count);
    }

    /// <summary>Decides on every line that is still undecided.</summary>
    /// <param name="sketch">The page.</param>
    /// <param name="trees">What tells the text of a page that was copied whole.</param>
    public static void Read(Sketch sketch, LineTrees trees)
    {
        var reader = new BodyReader(sketch);
        if (sketch.MainText is { } main)
        {
            reader.ChooseText(main, trees);
            return;
        }
        reader.MarkFrame(sketch.BodyStart, reader._firstComment);
        reader.MarkFrame(reader._lastComment + 1, sketch.Count);
        var end = reader.EndOfArticle();
        reader.ReadClosing(end);
        reader.Settle(end);
    }

    // Of a page copied whole, most lines are the page's: each is asked by itself whether it belongs to the text.
    private void ChooseText(MainText main, LineTrees trees)
    {
        var end = Math.Min(_firstComment, main.Survey.Text.End);
        foreach (var at in Candidates(_sketch.BodyStart, _sketch.Count).Where(ReadFact).ToList())
            _sketch.Is(LineRole.Fact, at);
        ReadClosing(end);
        var chooser = new TextChooser(main, trees.Texts);
        foreach (var at in Candidates(main.Headline + 1, _sketch.Count).ToList())
        {
            if (chooser.IsText(at))
                _sketch.Is(LineRole.Body, at);
            else
                MarkResidue(at);
        }
        foreach (var at in Candidates(0, _sketch.Count).ToList())
            MarkResidue(at);
        new WholePageFacts(_sketch, main).ReadElsewhere();
    }

    // First what is certain by its words alone: buttons, forms, lists of links, tags, statements of the outlet.
    private void MarkFrame(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_sketch.RoleOf(at) != LineRole.Undecided)
                continue;
            if (_sketch.Rules.OpensCommentForm(_sketch[at]) && IsBelowArticle(at))
            {
                for (; at < end; at++)
                    MarkResidue(at);
            }
            else if (_sketch.Rules.HeadsList(_sketch[at]))
                at = MarkList(at, end) - 1;
            else if (ReadFact(at))
                _sketch.Is(LineRole.Fact, at);
            else if (_sketch.IsResidue(at) || _sketch.Rules.EndsBody(_sketch[at]))
                MarkResidue(at);
        }
    }

    private bool ReadFact(int at)
    {
        if (TagLine.Read(_sketch[at]) is { } tags)
        {
            HeaderReader.TakeTags(_sketch, tags);
            return true;
        }
        if (PageUrl.Read(_sketch[at]) is { } url)
        {
            _sketch.Facts.Url ??= url;
            return true;
        }
        return CommentHeading.Read(_sketch[at], out var count) && (count is not null || IsBelowArticle(at));
    }

    private void MarkResidue(int at)
    {
        _sketch.Is(LineRole.Residue, at);
        _sketch.Facts.NameOutlet(_sketch.Rules.OutletStatedIn(_sketch[at]), OutletSource.Statement);
    }

    // A heading, the rest of its block, and what follows as long as it is bullets or titles, not sentences.
    private int MarkList(int at, int end)
    {
        // Ten links: longer lists are cut by whoever designs pages; beyond them an article goes on.
        const int MostBlocks = 10;
        var blockEnd = Math.Min(end, _sketch.Page.BlockEnd(at));
        for (var line = at; line < blockEnd; line++)
            MarkResidue(line);
        for (var blocks = 0; blockEnd < end && blocks < MostBlocks; blocks++)
        {
            var next = Math.Min(end, _sketch.Page.BlockEnd(blockEnd));
            var lines = Enumerable.Range(blockEnd, next - blockEnd).ToList();
            if (!lines.TrueForAll(line => _sketch.RoleOf(line) == LineRole.Undecided && IsLink(line)))
                break;
            lines.ForEach(MarkResidue);
            blockEnd = next;
        }
        return blockEnd;
    }

    private bool IsLink(int at) => (_sketch[at] is ['-' or '•' or '*' or '·' or '▪' or '◦' or '»' or '›', ' ', ..] && _sketch[at].Length <= 200)
        || (_sketch.IsFurniture(at) || IsQuestion(_sketch[at])) && !_sketch.Rules.EndsBody(_sketch[at]) && TagLine.Read(_sketch[at]) is null && !CommentHeading.Read(_sketch[at], out _);

    // Headlines ask; 12 words is a long headline.
    private static bool IsQuestion(string line) => line.EndsWith('?') && Words.Count(line) <= 12;

    private bool IsSentence(int at) => _sketch.RoleOf(at) == LineRole.Comment
        || _sketch.RoleOf(at) is LineRole.Undecided or LineRole.Body && Words.IsProse(_sketch[at]) && !_sketch.IsResidue(at);

    private bool IsBelowArticle(int at) => at > _firstSentence;

    // The article ends at the first line that only stands below articles, unless more of it stands below that line than above.
    private int EndOfArticle()
    {
        long above = 0;
        var below = Candidates(_sketch.BodyStart, _firstComment).Sum(at => (long)_sketch[at].Length);
        for (var at = _sketch.BodyStart; at < _firstComment; at++)
        {
            if (_sketch.RoleOf(at) == LineRole.Undecided)
            {
                above += _sketch[at].Length;
                below -= _sketch[at].Length;
            }
            else if (above > below && Closes(at))
                return at;
        }
        return _firstComment;
    }

    private bool Closes(int at) => _sketch.RoleOf(at) switch
    {
        LineRole.Fact => TagLine.Read(_sketch[at]) is not null || CommentHeading.Read(_sketch[at], out _),
        LineRole.Residue => _sketch.Rules.EndsBody(_sketch[at]) || _sketch.Rules.OpensCommentForm(_sketch[at]) || _sketch.Rules.OutletStatedIn(_sketch[at]) is not null,
        _ => false,
    };

    // The lines that close an article: who wrote it, and sometimes only here when.
    private void ReadClosing(int end)
    {
        // A sentence about each author, a signature, a date: no article closes with more.
        const int MostClosingLines = 4;
        foreach (var at in Candidates(_sketch.BodyStart + 1, _firstComment).Reverse().Where(at => at >= end || IsNearEnd(at, end, MostClosingLines)).ToList())
        {
            if (AuthorBio.Read(_sketch[at]) is { } bio)
            {
                if (_sketch.Facts.Authors.Count == 0 || _sketch.Facts.AuthorsAreFromBio)
                    _sketch.Facts.AddAuthorsFromBio(bio.Authors);
                _sketch.Facts.NameOutlet(bio.Outlet, OutletSource.Bio);
                _sketch.Is(LineRole.Fact, at);
            }
            else if (HeaderLine.Read(SignatureDash(_sketch[at]), _sketch.IsOutletName) is { } closing && (closing.Authors.Count > 0 || closing.Date is not null))
            {
                _sketch.Facts.AddAuthors(_sketch.Facts.Authors.Count == 0 ? closing.Authors : []);
                _sketch.Facts.NameOutlet(closing.Outlet, OutletSource.Header);
                if (closing.Date is { } date)
                    _sketch.Facts.Publish(date, closing.DateSource);
                _sketch.Is(LineRole.Fact, at);
            }
        }
    }

    private bool IsNearEnd(int at, int end, int lines) => Candidates(at + 1, end).Take(lines).Count() < lines;

    private static string SignatureDash(string line) => line is ['–' or '—' or '-', ..] ? "By " + line.TrimStart('–', '—', '-', ' ') : line;

    private void Settle(int end)
    {
        // News agencies sign in the first line: "LONDON (Reuters) - Oil rose".
        foreach (var at in Candidates(0, end).Take(1))
            _sketch.Facts.NameOutlet(_sketch.Rules.OutletStatedIn(_sketch[at]), OutletSource.Statement);
        foreach (var at in Candidates(0, _sketch.Count).ToList())
        {
            if (at < end)
                _sketch.Is(LineRole.Body, at);
            else if (_sketch.IsFurniture(at))
                MarkResidue(at);
            else if (_sketch.Rules.OutletStatedIn(_sketch[at]) is not null)
                MarkResidue(at);
            else
                _sketch.Is(LineRole.Unplaced, at);
        }
    }

    private IEnumerable<int> Candidates(int start, int end) =>
        Enumerable.Range(start, Math.Max(0, end - start)).Where(at => _sketch.RoleOf(at) == LineRole.Undecided);
}
