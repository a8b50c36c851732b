namespace Search.Importing.Xml;

/// <summary>The namespace declarations that hold where a reader stands.</summary>
internal sealed class XmlNamespaces
{
    private readonly List<(string Prefix, string Uri)> _declared = [];

    /// <summary>How many declarations hold; to be given to <see cref="ForgetBeyond"/> at the end of the element.</summary>
    public int Count => _declared.Count;

    /// <summary>Takes up an attribute that declares a namespace.</summary>
    public void Declare(string prefix, string uri) => _declared.Add((prefix, uri.Trim()));

    /// <summary>Ends the declarations of an element.</summary>
    public void ForgetBeyond(int count) => _declared.RemoveRange(count, _declared.Count - count);

    /// <summary>The namespace of a prefix, which may be empty; <see langword="null"/> when it is not declared.</summary>
    public string? Find(string prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (_declared[i].Prefix == prefix)
                return _declared[i].Uri;
        }
        return prefix.Length == 0 ? "" : null;
    }
}
