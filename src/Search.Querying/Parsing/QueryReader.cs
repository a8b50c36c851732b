namespace Search.Querying;

/// <summary>One pass over one query text: operators, groups and clauses, with a stack of its own so that no nesting can exhaust the thread's.</summary>
internal sealed class QueryReader
{
    private readonly string _text;
    private readonly IQueryVocabulary _vocabulary;
    private readonly ProblemList _problems = new();
    private readonly QuoteScanner _quotes;
    private readonly LeafReader _leaves;
    private readonly SuffixReader _suffixes;
    private readonly FieldNameScanner _fields;
    private readonly Stack<OpenGroup> _groups = new();
    private int _position;
    private int _ignoredGroups;
    private int _plainBrackets;
    private int _nextClosingBracket;

    public QueryReader(string text, IQueryVocabulary vocabulary)
    {
        _text = text;
        _vocabulary = vocabulary;
        _quotes = new QuoteScanner(text);
        _leaves = new LeafReader(vocabulary, _problems);
        _suffixes = new SuffixReader(text, _problems);
        _fields = new FieldNameScanner(text, vocabulary, _problems);
        _groups.Push(new OpenGroup(0, default));
    }

    private OpenGroup Group => _groups.Peek();

    private char Current => CharAt(_position);

    public ParsedQuery Read()
    {
        while (SkipSpace())
        {
            if (Current == ')')
                ReadClosingParenthesis();
            else if (Current is ']' or '}')
                ReadClosingBracket();
            else if (_leaves.IsFull)
                IgnoreRest();
            else if (!TryReadOperator())
                ReadClause();
        }
        while (_groups.Count > 1)
        {
            if (!_leaves.IsFull)
                _problems.Add(Group.Offset, Group.Offset + 1, "The bracket is not closed.");
            CloseGroup();
        }
        ReleaseOperators();
        return new ParsedQuery(Group.Clauses.Build() ?? new MatchAllQuery(), _problems.InOrder());
    }

    private char CharAt(int index) => index < _text.Length ? _text[index] : '\0';

    private bool SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
        return _position < _text.Length;
    }

    private void IgnoreRest()
    {
        _problems.Add(_position, _text.Length, $"Only the first {QueryParser.MaxWords} words are searched.");
        _position = _text.Length;
    }

    private bool TryReadOperator()
    {
        var (length, conjunction) = OperatorAt(_position);
        if (length == 0)
            return false;
        var place = (_position, _position + length);
        _position += length;
        if (conjunction is not Conjunction.None)
        {
            // A conjunction joins what came before: NOT before it, or another conjunction, is left without its clause.
            ReleaseOperators();
            if (Group.Clauses.IsEmpty)
                ReadStrayOperator(place);
            else
                (Group.Conjunction, Group.ConjunctionPlace) = (conjunction, place);
            return true;
        }
        if (Group.NotPlace is { } stray)
        {
            Group.NotPlace = null;
            ReadStrayOperator(stray);
        }
        Group.NotPlace = place;
        return true;
    }

    private (int Length, Conjunction Conjunction) OperatorAt(int index)
    {
        switch (_text[index])
        {
            case 'A' when IsWordAt(index, "AND"):
                return (3, Conjunction.And);
            case 'O' when IsWordAt(index, "OR"):
                return (2, Conjunction.Or);
            case 'N' when IsWordAt(index, "NOT"):
                return (3, Conjunction.None);
            case '&' when CharAt(index + 1) == '&':
                return (2, Conjunction.And);
            case '|' when CharAt(index + 1) == '|':
                return (2, Conjunction.Or);
            case '!' when index + 1 < _text.Length && char.IsWhiteSpace(_text[index + 1]):
                return (1, Conjunction.None);
            default:
                return (0, Conjunction.None);
        }
    }

    private bool IsWordAt(int index, string word) =>
        string.CompareOrdinal(_text, index, word, 0, word.Length) == 0 && WordScanner.IsBoundary(_text, index + word.Length);

    // Operators that wait for a clause which does not come are words.
    private void ReleaseOperators()
    {
        if (Group.Conjunction is not Conjunction.None)
        {
            Group.Conjunction = Conjunction.None;
            ReadStrayOperator(Group.ConjunctionPlace);
        }
        if (Group.NotPlace is { } place)
        {
            Group.NotPlace = null;
            ReadStrayOperator(place);
        }
    }

    private void ReadStrayOperator((int Start, int End) place)
    {
        var word = _text[place.Start..place.End];
        if (word != "!")
            _problems.Add(place.Start, place.End, $"'{word}' needs a word on both sides or, like NOT, behind it; it was read as a word.");
        Group.Clauses.Add(_leaves.Word(Group.Target.Field, word, place.Start, place.End).Query, Conjunction.None, Occur.Should, narrows: false);
    }

    private void ReadClause()
    {
        if (Current is '[' or '{' && !IsRange())
        {
            SkipPlainBracket();
            return;
        }
        var (conjunction, sign) = Group.TakeOperators();
        if (sign == Occur.Should)
            sign = ReadSign();
        var start = _position;
        var field = _fields.Read(ref _position);
        var narrows = field.Name is { } named && _vocabulary.Narrows(named);
        var target = new ClauseTarget(conjunction, sign, field.Name ?? Group.Target.Field, narrows);
        if (field.Unknown is { } name)
            target = target with { Also = _leaves.Word(target.Field, name, start, start + name.Length).Query };
        ReadOperand(target, start, field.Name is not null);
    }

    private Occur ReadSign()
    {
        var sign = Current switch
        {
            '+' => Occur.Must,
            '-' or '!' => Occur.MustNot,
            _ => Occur.Should,
        };
        var next = CharAt(_position + 1);
        if (sign == Occur.Should || _position + 1 >= _text.Length || char.IsWhiteSpace(next) || next == Current || next == ')')
            return Occur.Should;
        _position++;
        return sign;
    }

    private void ReadOperand(ClauseTarget target, int start, bool hasField)
    {
        switch (Current)
        {
            case '(':
                OpenGroup(target);
                return;
            case '[' or '{' when RangeScanner.TryRead(_text, _quotes, ref _position, out var range):
                AddLeaf(_leaves.Range(target.Field, range, start, _position), ReadBoost(start), target, start);
                return;
            case '[' or '{':
                if (hasField)
                    _problems.Add(_position, _position + 1, "A range is written [a TO b]; this was read as words.");
                SkipPlainBracket();
                break;
            case '>' or '<' when hasField:
                ReadComparison(target, start);
                return;
            case var c when QuoteScanner.IsQuote(c):
                if (TryReadPhrase(target, start))
                    return;
                break;
        }
        ReadWord(target, start, hasField);
    }

    private void ReadComparison(ClauseTarget target, int start)
    {
        if (RangeScanner.TryReadComparison(_text, _quotes, ref _position, out var range))
        {
            AddLeaf(_leaves.Range(target.Field, range, start, _position), ReadBoost(start), target, start);
            return;
        }
        _problems.Add(start, _position, "A value is missing behind the sign; it was read as words.");
        AddClause(_leaves.Word(null, target.Field!, start, _position).Query, target with { Narrows = false });
    }

    private bool TryReadPhrase(ClauseTarget target, int start)
    {
        var open = _position;
        var close = _quotes.FindClosing(open);
        if (close < 0)
        {
            _problems.Add(open, open + 1, "The closing quote is missing.");
            _position++;
            return false;
        }
        _position = close + 1;
        var (tilde, boost) = _suffixes.Read(ref _position);
        var text = Escapes.Remove(_text.AsSpan(open + 1, close - open - 1));
        var phrase = _leaves.Phrase(target.Field, text, _suffixes.Slop(tilde, start, _position), start, _position);
        AddLeaf(phrase, boost, target, start);
        return true;
    }

    private void ReadWord(ClauseTarget target, int start, bool hasField)
    {
        var word = WordScanner.Read(_text, _position, endsAtBracket: _plainBrackets > 0);
        _position = word.End;
        if (word.End == word.Start)
        {
            // Nothing but punctuation, unless a field waits for its value.
            if (hasField)
                _problems.Add(start, _position, "A value is missing behind the field; it was read as a word.");
            AddClause(hasField ? _leaves.Word(null, target.Field!, start, _position).Query : null, target with { Narrows = false });
            return;
        }
        var (tilde, boost) = _suffixes.Read(ref _position);
        if (tilde is not null && word.Kind != ScannedWordKind.Plain)
            _problems.Add(start, _position, "A word with '*' or '?' cannot have '~'; it was ignored.");
        var leaf = (word.Kind, tilde) switch
        {
            (ScannedWordKind.Plain, null) => _leaves.Word(target.Field, word.Text, start, word.End),
            (ScannedWordKind.Plain, _) =>
                _leaves.Fuzzy(target.Field, word.Text, _suffixes.Edits(tilde, word.Text, start, _position), start, _position),
            _ => _leaves.Pattern(target.Field, word, start),
        };
        AddLeaf(leaf, boost, target, start);
    }

    private string? ReadBoost(int start)
    {
        var (tilde, boost) = _suffixes.Read(ref _position);
        if (tilde is not null)
            _problems.Add(start, _position, "Only words and phrases can have '~'; it was ignored.");
        return boost;
    }

    private void AddLeaf(Leaf leaf, string? boost, ClauseTarget target, int start) =>
        AddClause(_suffixes.Boosted(leaf.Query, boost, start, _position), target with { Narrows = target.Narrows && !leaf.IsDeclined });

    private void AddClause(Query? query, ClauseTarget target)
    {
        if (target.Also is { } also)
            query = query is null ? also : new BooleanQuery([new BooleanClause(also, Occur.Should), new BooleanClause(query, Occur.Should)]);
        Group.Clauses.Add(query, target.Conjunction, target.Sign, target.Narrows);
    }

    private void OpenGroup(ClauseTarget target)
    {
        if (_groups.Count > QueryParser.MaxDepth)
        {
            if (_ignoredGroups++ == 0)
                _problems.Add(_position, _position + 1, $"Brackets deeper than {QueryParser.MaxDepth} are ignored.");
            _position++;
            (Group.Conjunction, Group.NotPlace) = (target.Conjunction, target.Sign == Occur.MustNot ? (_position - 1, _position) : null);
            return;
        }
        _groups.Push(new OpenGroup(_position++, target));
    }

    private void ReadClosingParenthesis()
    {
        ReleaseOperators();
        _position++;
        if (_ignoredGroups > 0)
        {
            _ignoredGroups--;
            return;
        }
        if (_groups.Count > 1)
            CloseGroup();
        else
            _problems.Add(_position - 1, _position, "The opening bracket is missing.");
    }

    private void CloseGroup()
    {
        ReleaseOperators();
        var closed = _groups.Pop();
        var boost = ReadBoost(closed.Offset);
        AddClause(_suffixes.Boosted(closed.Clauses.Build(), boost, closed.Offset, _position), closed.Target);
    }

    private void ReadClosingBracket()
    {
        if (_plainBrackets == 0)
            _problems.Add(_position, _position + 1, "The opening bracket is missing.");
        else
            _plainBrackets--;
        _position++;
    }

    private bool IsRange()
    {
        var position = _position;
        return RangeScanner.TryRead(_text, _quotes, ref position, out _);
    }

    // Square and curly brackets that are no range are punctuation; whether one closes is looked up in time linear over all calls.
    private void SkipPlainBracket()
    {
        var open = _position++;
        _nextClosingBracket = Math.Max(_nextClosingBracket, _position);
        while (_nextClosingBracket < _text.Length && _text[_nextClosingBracket] is not (']' or '}'))
            _nextClosingBracket++;
        if (_nextClosingBracket == _text.Length)
            _problems.Add(open, open + 1, "The bracket is not closed.");
        else
            _plainBrackets++;
    }
}
