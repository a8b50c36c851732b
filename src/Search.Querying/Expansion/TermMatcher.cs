using System.Buffers;

namespace Search.Querying;

/// <summary>Judges the terms of a sorted dictionary one after the other, and says how far the walk may skip.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
internal abstract class TermMatcher
{
    /// <summary>The smallest term that could be meant.</summary>
    public abstract ReadOnlySpan<byte> First { get; }

    /// <summary>After <see cref="TermVerdict.Skip"/>: a bound, above the term judged, that no meant term after it lies below.</summary>
    public ReadOnlySpan<byte> Target => TargetBytes.WrittenSpan;

    /// <summary>After <see cref="TermVerdict.Match"/>: the edit distance; 0 but for fuzzy queries.</summary>
    public int Edits { get; protected set; }

    /// <summary>After <see cref="TermVerdict.Match"/>: <see cref="ExpandedTerm.Boost"/>.</summary>
    public float Boost { get; protected set; } = 1;

    /// <summary>Where <see cref="Target"/> is built.</summary>
    protected ArrayBufferWriter<byte> TargetBytes { get; } = new();

    /// <summary>Judges a term in UTF-8. Terms come in ascending order.</summary>
    public abstract TermVerdict Judge(ReadOnlySpan<byte> term);

    /// <summary>Gives back what was rented, for which the matcher must not be asked any more. Who does not, leaves it to the garbage collector.</summary>
    public virtual void Release() { }

    /// <summary>Whether a term, of any dictionary or none, is meant.</summary>
    public virtual bool IsMatch(ReadOnlySpan<byte> term) => Judge(term) == TermVerdict.Match;
}
