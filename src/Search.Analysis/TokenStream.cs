namespace Search.Analysis;

/// <summary>One pass over one text. The spans of a token are valid until the next call of <see cref="MoveNext"/>.</summary>
public ref struct TokenStream : IDisposable
{
    /// <summary>Moves to the next token; <see langword="false"/> after the last.</summary>
    public bool MoveNext() => throw new NotImplementedException();

    /// <summary>The word as written, folded: lower case, no accents, no possessive.</summary>
    public readonly ReadOnlySpan<char> Word => throw new NotImplementedException();

    /// <summary>The word without its inflection. Equal to <see cref="Word"/> where the analyser does not stem.</summary>
    public readonly ReadOnlySpan<char> Stem => throw new NotImplementedException();

    /// <summary>The token's ordinal in the text, from 0.</summary>
    public readonly int Position => throw new NotImplementedException();

    /// <summary>Index of the token's first character in the text.</summary>
    public readonly int Start => throw new NotImplementedException();

    /// <summary>Index just past the token's last character in the text.</summary>
    public readonly int End => throw new NotImplementedException();

    /// <summary>Returns rented buffers.</summary>
    public void Dispose() { }
}
