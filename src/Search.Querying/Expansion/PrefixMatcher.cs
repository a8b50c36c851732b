using System.Text;

namespace Search.Querying;

/// <summary>The terms that begin so: they stand together in the dictionary.</summary>
internal sealed class PrefixMatcher(string prefix) : TermMatcher
{
    private readonly byte[] _prefix = Encoding.UTF8.GetBytes(prefix);

    public override ReadOnlySpan<byte> First => _prefix;

    public override TermVerdict Judge(ReadOnlySpan<byte> term) => term.StartsWith(_prefix) ? TermVerdict.Match : TermVerdict.End;
}
