using System.Buffers;

namespace Search.Querying;

/// <summary>Numbers the states of a <see cref="LevenshteinAutomaton"/> as they are reached, and keeps where each character leads from them.</summary>
/// <remarks>
/// A walk through a dictionary asks for the same few steps again and again: each is computed once. A state is known together with the number of
/// characters read, and what leads elsewhere than the rest are only the characters of the word near that place. Its room is kept from one word to the next.
/// Not safe for use by several threads at once.
/// </remarks>
internal sealed class LevenshteinSteps
{
    /// <summary>The state from which nothing is accepted.</summary>
    public const int Dead = 0;

    /// <summary>The state before any input.</summary>
    public const int Start = 1;

    // At most the places position - edits … position + edits + 1 of the word are compared with a character.
    private const int MostCharacters = 2 * LevenshteinAutomaton.MostEdits + 2;
    private const int NotReached = 0;

    // Words of ordinary length reach fewer states; what a longer one needed is not held.
    private const int MostKept = 1024;

    private static readonly Spares<LevenshteinSteps> Unused = new();

    private int[] _word = [];
    private int _maxEdits;
    private LevenshteinAutomaton _automaton = new([], 0, 0);
    private int[] _latestAt = [];
    private Node[] _nodes = new Node[32];
    private int[] _characters = new int[32 * MostCharacters];
    private int[] _targets = new int[32 * MostCharacters];
    private readonly ArrayBufferWriter<byte> _forced = new();
    private int _count;

    private LevenshteinSteps() { }

    /// <summary>Begins with the state before any input.</summary>
    /// <param name="word">The word's code points.</param>
    /// <param name="maxEdits">The most edits.</param>
    /// <param name="prefixLength">How many characters of the word have to stand unchanged.</param>
    public static LevenshteinSteps Rent(int[] word, int maxEdits, int prefixLength)
    {
        var steps = Unused.Take() ?? new LevenshteinSteps();
        steps.Begin(word, maxEdits, prefixLength);
        return steps;
    }

    /// <summary>Takes back what nobody uses any more.</summary>
    public static void Return(LevenshteinSteps steps)
    {
        if (steps._nodes.Length <= MostKept)
            Unused.Add(steps);
    }

    private void Begin(int[] word, int maxEdits, int prefixLength)
    {
        _word = word;
        _maxEdits = maxEdits;
        _automaton = new LevenshteinAutomaton(word, maxEdits, prefixLength);
        if (_latestAt.Length < word.Length + maxEdits + 2)
            _latestAt = new int[word.Length + maxEdits + 2];
        _latestAt.AsSpan().Clear();
        _forced.ResetWrittenCount();
        _count = Start + 1;
        _nodes[Start] = new Node { State = _automaton.Start, Distance = _automaton.Distance(_automaton.Start, 0) };
        _latestAt[0] = Start;
    }

    /// <summary>The state after one more character.</summary>
    public int Step(int state, int character)
    {
        ref readonly var node = ref Expanded(state);
        var first = state * MostCharacters;
        var characters = _characters.AsSpan(first, node.Characters);
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] == character)
                return _targets[first + i];
        }
        return node.Other;
    }

    /// <summary>The distance of the input from the word when it ends here; more than the most edits when it is not accepted.</summary>
    public int Distance(int state) => _nodes[state].Distance;

    /// <summary>The smallest character above <paramref name="low"/> that does not lead to a dead end; <see cref="Utf8Text.NoCodePoint"/> when all do.</summary>
    public int SmallestStep(int state, int low)
    {
        ref readonly var node = ref Expanded(state);
        if (node.Other != Dead)
            return Utf8Text.After(low);
        var first = state * MostCharacters;
        var smallest = Utf8Text.NoCodePoint;
        for (var i = first; i < first + node.Characters; i++)
        {
            if (_targets[i] != Dead && _characters[i] > low && (uint)_characters[i] < (uint)smallest)
                smallest = _characters[i];
        }
        return smallest;
    }

    /// <summary>
    /// The smallest text that can follow, for as long as only certain characters can and the input is not accepted where it ends; in UTF-8, valid until the next call.
    /// </summary>
    public ReadOnlySpan<byte> Forced(int state)
    {
        if (!_nodes[state].IsForcedKnown)
        {
            var start = _forced.WrittenCount;
            for (var next = state; IsForced(next);)
            {
                var smallest = SmallestStep(next, Utf8Text.NoCodePoint);
                Utf8Text.Append(_forced, smallest);
                next = Step(next, smallest);
            }
            ref var node = ref _nodes[state];
            (node.ForcedStart, node.ForcedLength, node.IsForcedKnown) = (start, _forced.WrittenCount - start, true);
        }
        return _forced.WrittenSpan.Slice(_nodes[state].ForcedStart, _nodes[state].ForcedLength);
    }

    private bool IsForced(int state)
    {
        ref readonly var node = ref Expanded(state);
        return node.Distance > _maxEdits && node.Other == Dead;
    }

    private ref readonly Node Expanded(int state)
    {
        if (!_nodes[state].IsExpanded)
            Expand(state);
        return ref _nodes[state];
    }

    private void Expand(int state)
    {
        var (from, position) = (_nodes[state].State, _nodes[state].Position);
        var count = 0;
        var end = Math.Min(_word.Length, position + _maxEdits + 2);
        for (var i = Math.Max(0, position - _maxEdits); i < end; i++)
        {
            var first = state * MostCharacters;
            if (_characters.AsSpan(first, count).Contains(_word[i]))
                continue;
            var target = Number(_automaton.Step(from, position, _word[i]), position + 1);
            _characters[first + count] = _word[i];
            _targets[first + count++] = target;
        }
        var other = Number(_automaton.Step(from, position, Utf8Text.NoCodePoint), position + 1);
        ref var node = ref _nodes[state];
        (node.Characters, node.Other, node.IsExpanded) = (count, other, true);
    }

    private int Number(LevenshteinAutomaton.State state, int position)
    {
        if (state.IsDead)
            return Dead;
        for (var known = _latestAt[position]; known != NotReached; known = _nodes[known].EarlierAtPosition)
        {
            if (_nodes[known].State == state)
                return known;
        }
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, 2 * _count);
            Array.Resize(ref _characters, 2 * _count * MostCharacters);
            Array.Resize(ref _targets, 2 * _count * MostCharacters);
        }
        _nodes[_count] = new Node
        {
            State = state,
            Position = position,
            Distance = _automaton.Distance(state, position),
            EarlierAtPosition = _latestAt[position],
        };
        return _latestAt[position] = _count++;
    }

    private struct Node
    {
        public LevenshteinAutomaton.State State;
        public int Position;
        public int Distance;
        public int EarlierAtPosition;
        public int Characters;
        public int Other;
        public bool IsExpanded;
        public int ForcedStart;
        public int ForcedLength;
        public bool IsForcedKnown;
    }
}
