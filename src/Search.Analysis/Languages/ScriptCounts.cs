using System.Runtime.CompilerServices;
using System.Text;

namespace Search.Analysis;

/// <summary>How many letters of each script stand in the beginning of a text.</summary>
internal struct ScriptCounts
{
    // A Chinese character says about as much as three letters.
    private const int LettersPerIdeograph = 3;

    // Enough to tell the script; a text seldom changes it after that.
    private const int MostLetters = 500;

    private Letters _letters;

    /// <summary>How many kana are among the letters of <see cref="Script.Han"/>.</summary>
    public int Kana { get; private set; }

    /// <summary>All letters, in the measure of alphabets.</summary>
    public int Total { get; private set; }

    /// <summary>The script that says the most.</summary>
    public readonly Script Main
    {
        get
        {
            var main = Script.None;
            for (var script = Script.Latin; script <= Script.Han; script++)
            {
                main = WeightOf(script) > WeightOf(main) ? script : main;
            }
            return main;
        }
    }

    /// <summary>How many letters are of a script.</summary>
    public readonly int this[Script script] => _letters[(int)script];

    /// <summary>Counts.</summary>
    public static ScriptCounts Of(ReadOnlySpan<char> text)
    {
        var counts = default(ScriptCounts);
        foreach (var word in new PlainWords(text))
        {
            counts.Add(word);
            if (counts.Total >= MostLetters)
            {
                break;
            }
        }
        return counts;
    }

    /// <summary>The share of what is said that is said in a script.</summary>
    public readonly double ShareOf(Script script) => (double)WeightOf(script) / Total;

    private void Add(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            _letters[(int)Script.Latin] += word.Length;
            Total += word.Length;
            return;
        }
        foreach (var letter in word)
        {
            var script = Scripts.Of(letter);
            if (script == Script.None)
            {
                continue;
            }
            _letters[(int)script]++;
            Kana += letter is >= '\u3041' and <= '\u30FF' or >= '\uFF66' and <= '\uFF9F' ? 1 : 0;
            Total += script is Script.Han or Script.Hangul ? LettersPerIdeograph : 1;
        }
    }

    private readonly int WeightOf(Script script) =>
        script == Script.None ? 0 : _letters[(int)script] * (script is Script.Han or Script.Hangul ? LettersPerIdeograph : 1);

    [InlineArray((int)Script.Han + 1)]
    private struct Letters
    {
        private int _first;
    }
}
