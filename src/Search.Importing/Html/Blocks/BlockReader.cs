using Search.Importing.Html.Text;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Blocks;

/// <summary>Cuts a page into blocks of text. Used by one thread, for one page.</summary>
internal sealed class BlockReader
{
    private readonly PageTree _tree;
    private readonly List<Block> _blocks = [];
    private TextFlow _flow = new();
    private PageNode _holder;
    private int _first = -1, _end, _links, _controls, _preformatted, _breaks;
    private int _letters, _linkLetters, _controlLetters, _words, _commas;
    private bool _inWord, _isHidden;
    private char _last;

    private BlockReader(PageTree tree) => (_tree, _holder) = (tree, tree.Root);

    /// <summary>The blocks of a page in their order.</summary>
    public static List<Block> Read(PageTree tree)
    {
        var reader = new BlockReader(tree);
        reader.Walk();
        return reader._blocks;
    }

    private void Walk()
    {
        var open = new Stack<PageNode>();
        foreach (var node in _tree.Nodes)
        {
            while (open.TryPeek(out var last) && node.Index >= last.End)
                Close(open.Pop());
            if (node.Text is { } text)
            {
                Add(node, text);
                continue;
            }
            Open(node);
            open.Push(node);
        }
        Flush();
    }

    private void Open(PageNode node)
    {
        switch (node.Kind)
        {
            case ElementKind.Break:
                // Two breaks part paragraphs; one is a line of verse or of an address.
                if (++_breaks > 1)
                    Flush();
                else
                    _flow.BreakLine();
                return;
            case ElementKind.Cell:
                if (HoldsBlocks(node))
                    Part(node);
                else
                    Space();
                return;
            case ElementKind.Preformatted:
                _preformatted++;
                Part(node);
                return;
            case ElementKind.Block or ElementKind.Line:
                Part(node);
                return;
        }
        if (node.Name == "a")
            _links++;
        else if (node.Name is "button" or "textarea" or "select")
            _controls++;
    }

    private void Close(PageNode node)
    {
        switch (node.Kind)
        {
            case ElementKind.Preformatted:
                _preformatted--;
                Part(node.Parent!);
                return;
            case ElementKind.Block or ElementKind.Line:
                Part(node.Parent!);
                return;
            case ElementKind.Cell:
                if (HoldsBlocks(node))
                    Part(node.Parent!);
                else
                    Space();
                return;
        }
        if (node.Name == "a")
            _links--;
        else if (node.Name is "button" or "textarea" or "select")
            _controls--;
    }

    // A cell with paragraphs in it is a part of the page's layout, or of a table that reads like one.
    private bool HoldsBlocks(PageNode cell)
    {
        foreach (var child in _tree.ChildrenOf(cell))
        {
            if (child.Kind is ElementKind.Block or ElementKind.Preformatted)
                return true;
        }
        return false;
    }

    private void Part(PageNode holder)
    {
        Flush();
        _holder = holder;
    }

    private void Space()
    {
        _flow.Space();
        _inWord = false;
    }

    private void Add(PageNode node, string text)
    {
        if (string.IsNullOrWhiteSpace(text) && _preformatted == 0)
        {
            Space();
            return;
        }
        // What is hidden within a line is no part of it; a hidden block is one of its own.
        if (node.Parent!.IsHidden && !_holder.IsHidden)
            return;
        if (_first < 0)
        {
            _first = node.Index;
            _isHidden = node.Parent.IsHidden;
        }
        _end = node.Index + 1;
        _breaks = 0;
        if (_preformatted > 0)
            _flow.AppendLines(text, keepsSpaces: true);
        else
            _flow.Append(text);
        Count(text);
    }

    private void Count(string text)
    {
        var letters = 0;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                var isIdeograph = letter is >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
                letters += isIdeograph ? 3 : 1;
                if (!_inWord || isIdeograph)
                    _words++;
                _inWord = !isIdeograph;
                _last = letter;
                continue;
            }
            if (char.IsWhiteSpace(letter))
            {
                _inWord = false;
                continue;
            }
            if (letter is ',' or '，' or '、' or '،' or ';' or '；')
                _commas++;
            if (letter is not ('"' or '”' or '’' or '\'' or ')' or ']' or '»' or '“' or '」'))
                _last = letter;
            _inWord &= letter is '\'' or '’' or '-';
        }
        _letters += letters;
        if (_links > 0)
            _linkLetters += letters;
        if (_controls > 0)
            _controlLetters += letters;
    }

    private void Flush()
    {
        if (_letters > 0)
        {
            _blocks.Add(new Block(_holder, _first, _end, _flow.ToString())
            {
                Letters = _letters,
                LinkLetters = _linkLetters,
                Words = _words,
                Commas = _commas,
                EndsSentence = _last is '.' or '!' or '?' or '…' or '。' or '！' or '？' or ':' or '।',
                IsControl = _controlLetters == _letters,
                IsHidden = _isHidden,
            });
        }
        _flow = new TextFlow();
        (_first, _letters, _linkLetters, _controlLetters, _words, _commas, _breaks, _inWord, _last) = (-1, 0, 0, 0, 0, 0, 0, false, '\0');
    }
}
