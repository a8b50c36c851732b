namespace Search.Querying;

/// <summary>Reads Lucene's classic query syntax and what people type besides. Never fails. Safe for use by several threads.</summary>
public sealed class QueryParser(IQueryVocabulary vocabulary)
{
    /// <summary>What the leaves mean.</summary>
    public IQueryVocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Reads a text of any content and length.</summary>
    public ParsedQuery Parse(string text) => throw new NotImplementedException();
}
