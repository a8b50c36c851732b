namespace Search.Service.Status;

/// <summary>Said of a route whose requests are timed.</summary>
internal sealed record TimedAs(RequestKind Kind);
