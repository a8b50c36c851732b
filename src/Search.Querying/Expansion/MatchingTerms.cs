using Search.Indexing;

namespace Search.Querying;

/// <summary>Walks the terms of one dictionary that a query stands for, in byte order, skipping over those it cannot mean.</summary>
/// <remarks>Allocates nothing for a term. Not safe for use by several threads at once.</remarks>
public sealed class MatchingTerms
{
    // A power of two: the token is looked at once in so many terms.
    private const int TermsPerCheck = 1024;

    private readonly TermMatcher _matcher;
    private readonly TermEnumerator _terms;
    private readonly CancellationToken _cancellation;
    private int _judged;
    private bool _hasEnded;

    internal MatchingTerms(TermMatcher matcher, FieldTerms terms, CancellationToken cancellation)
    {
        _matcher = matcher;
        _terms = terms.EnumerateFrom(matcher.First);
        _cancellation = cancellation;
    }

    /// <summary>The term's UTF-8 bytes, valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _terms.Term;

    /// <summary>The term's entry.</summary>
    public TermInfo Info => _terms.Info;

    /// <summary>The term's edit distance from a <see cref="FuzzyQuery"/>'s term; 0 for other queries.</summary>
    public int Edits => _matcher.Edits;

    /// <summary>What the term's score is multiplied by, as in <see cref="ExpandedTerm.Boost"/>.</summary>
    public float Boost => _matcher.Boost;

    /// <summary>Moves to the next term; <see langword="false"/> after the last.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool MoveNext()
    {
        if (_hasEnded)
            return false;
        _hasEnded = !FindNext();
        if (_hasEnded)
            _matcher.Release();
        return !_hasEnded;
    }

    private bool FindNext()
    {
        var moved = _terms.MoveNext();
        while (moved)
        {
            if ((_judged++ & (TermsPerCheck - 1)) == 0)
                _cancellation.ThrowIfCancellationRequested();
            switch (_matcher.Judge(_terms.Term))
            {
                case TermVerdict.Match:
                    return true;
                case TermVerdict.Next:
                    moved = _terms.MoveNext();
                    break;
                case TermVerdict.Skip:
                    // Often the next term is far enough, and cheaper to reach than by a look-up.
                    moved = _terms.MoveNext() && _terms.AdvanceTo(_matcher.Target);
                    break;
                default:
                    return false;
            }
        }
        return false;
    }
}
