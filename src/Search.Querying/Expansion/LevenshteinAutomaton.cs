using System.Numerics;

namespace Search.Querying;

/// <summary>
/// Accepts what lies within some edits of a word (insert, delete, replace, swap neighbours; a swapped pair is not edited again), in code points.
/// </summary>
/// <remarks>
/// The nondeterministic automaton over (characters of the word matched, edits made), run on sets of states as bits (Wu and Manber, "Fast
/// text searching allowing errors", 1992; swaps as in Navarro, "NR-grep", 2001). After p characters of input only the places p - k … p + k of the word can be reached with
/// k edits, so a set is 2k + 1 bits for each number of edits however long the word is. Immutable; safe for use by several threads.
/// </remarks>
internal sealed class LevenshteinAutomaton(int[] word, int maxEdits, int prefixLength)
{
    /// <summary>The most edits the sets of states have room for.</summary>
    public const int MostEdits = 2;

    private readonly int _prefixLength = Math.Clamp(prefixLength, 0, word.Length);

    /// <summary>The state before any input.</summary>
    public State Start { get; } = new((byte)(1 << maxEdits), 0, 0, 0, 0);

    /// <summary>The state after one more character; <paramref name="position"/> characters have been read before it.</summary>
    public State Step(State state, int position, int character)
    {
        if (position < _prefixLength)
            return word[position] == character ? Start : default;
        // Bit b stands for the place position - maxEdits + b of the word.
        var lowest = position - maxEdits;
        var width = Math.Min(2 * maxEdits, word.Length - position - 1 + maxEdits) + 1;
        if (width <= 0)
            return default;
        var equal = 0;
        for (var b = Math.Max(0, -lowest); b <= 2 * maxEdits + 1 && lowest + b < word.Length; b++)
        {
            if (word[lowest + b] == character)
                equal |= 1 << b;
        }
        var valid = (1 << width) - 1;
        // In the new state every bit stands one place further on: to stay at a place is to shift right, to match or replace is to stay.
        var r0 = state.R0 & equal & valid;
        if (maxEdits == 0)
            return new State((byte)r0, 0, 0, 0, 0);
        var r1 = (state.R1 & equal) | (state.R0 >> 1) | state.R0 | ((state.R0 << 1) & equal) | ((state.T1 & equal) << 1);
        var t1 = (state.R0 & (equal >> 1)) >> 1;
        if (maxEdits == 1)
            return new State((byte)r0, (byte)(r1 & valid), 0, (byte)(t1 & valid), 0);
        var r2 = (state.R2 & equal) | (state.R1 >> 1) | state.R1 | ((state.R1 << 1) & equal) | ((state.R0 << 2) & equal) | ((state.T2 & equal) << 1);
        var t2 = (state.R1 & (equal >> 1)) >> 1;
        return new State((byte)r0, (byte)(r1 & valid), (byte)(r2 & valid), (byte)(t1 & valid), (byte)(t2 & valid));
    }

    /// <summary>The distance of the input from the word when it ends here; more than the most edits when it is not accepted.</summary>
    public int Distance(State state, int position)
    {
        var best = int.MaxValue;
        // What ends within the prefix does not have all of it, however few characters are left.
        if (position < _prefixLength)
            return best;
        Consider(state.R0, 0);
        Consider(state.R1, 1);
        Consider(state.R2, 2);
        return best;

        // What is left of the word is deleted; the furthest place leaves least.
        void Consider(int places, int edits)
        {
            if (places != 0)
                best = Math.Min(best, edits + word.Length - (position - maxEdits + BitOperations.Log2((uint)places)));
        }
    }

    /// <summary>Places of the word reached after 0, 1, 2 edits, and those amid a swap that is the 1st or 2nd edit.</summary>
    internal readonly record struct State(byte R0, byte R1, byte R2, byte T1, byte T2)
    {
        /// <summary>Whether nothing that follows is accepted.</summary>
        public bool IsDead => (R0 | R1 | R2 | T1 | T2) == 0;
    }
}
