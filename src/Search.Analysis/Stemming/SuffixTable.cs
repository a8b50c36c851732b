namespace Search.Analysis;

/// <summary>Suffixes, each with what is done about it, of which the longest that a word ends with is found. Immutable.</summary>
/// <remarks>A trie of the suffixes read backwards; the letters that may come before a node's stand next to each other.</remarks>
/// <typeparam name="TRule">What is done; its default value stands for "no suffix".</typeparam>
internal sealed class SuffixTable<TRule>
    where TRule : struct
{
    private readonly char[] _letters;
    private readonly TRule[] _rules;
    private readonly bool[] _isSuffix;

    // The children of node i are the nodes from _children[i] up to, without it, _children[i + 1]. Node 0 is the root.
    private readonly int[] _children;

    /// <summary>Makes the table.</summary>
    /// <param name="rules">Rules, and the suffixes of each with spaces between them.</param>
    public SuffixTable(params ReadOnlySpan<(TRule Rule, string Suffixes)> rules)
    {
        var root = new Node('\0');
        foreach (var (rule, suffixes) in rules)
        {
            foreach (var suffix in suffixes.Split(' '))
            {
                root.Add(suffix, rule);
            }
        }
        var nodes = new List<Node> { root };
        var children = new List<int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            children.Add(nodes.Count);
            nodes.AddRange(nodes[i].Children);
        }
        _children = [.. children, nodes.Count];
        _letters = [.. nodes.Select(node => node.Letter)];
        _rules = [.. nodes.Select(node => node.Rule ?? default)];
        _isSuffix = [.. nodes.Select(node => node.Rule is not null)];
    }

    /// <summary>The rule of the longest suffix that <paramref name="word"/> ends with; the default value when there is none.</summary>
    /// <param name="word">The word, or the region of it that the suffix has to lie in.</param>
    /// <param name="length">The suffix's length.</param>
    /// <param name="below">Only shorter suffixes than this are looked for.</param>
    public TRule Longest(ReadOnlySpan<char> word, out int length, int below = int.MaxValue)
    {
        var node = 0;
        var rule = default(TRule);
        length = 0;
        var least = Math.Max(0, word.Length - below + 1);
        for (var i = word.Length - 1; i >= least; i--)
        {
            var first = _children[node];
            var child = _letters.AsSpan(first, _children[node + 1] - first).IndexOf(word[i]);
            if (child < 0)
            {
                break;
            }
            node = first + child;
            if (_isSuffix[node])
            {
                rule = _rules[node];
                length = word.Length - i;
            }
        }
        return rule;
    }

    private sealed class Node(char letter)
    {
        public char Letter { get; } = letter;

        public List<Node> Children { get; } = [];

        public TRule? Rule { get; private set; }

        public void Add(ReadOnlySpan<char> suffix, TRule rule)
        {
            if (suffix.IsEmpty)
            {
                Rule = rule;
                return;
            }
            var last = suffix[^1];
            var child = Children.Find(node => node.Letter == last);
            if (child is null)
            {
                Children.Add(child = new Node(last));
            }
            child.Add(suffix[..^1], rule);
        }
    }
}
