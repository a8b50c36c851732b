namespace Search.Service;

/// <summary>Whether the service is ready to be sent searches.</summary>
/// <param name="IsReady">Whether what it serves is complete.</param>
/// <param name="Detail">What it is still busy with: "importing the sample". Shown on the page too.</param>
public sealed record ReadinessState(bool IsReady, string? Detail = null);
