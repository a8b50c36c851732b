namespace Search.Cli.Evaluating;

/// <summary>A query of a test collection.</summary>
/// <param name="Id">Its id in the judgements.</param>
/// <param name="Text">What a person would type.</param>
internal sealed record JudgedQuery(string Id, string Text);
