namespace Search.Service.Status;

/// <summary>Days on which an outlet published nothing that is here, though it used to: something may be missing.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="From">The first day without an article.</param>
/// <param name="To">The last one.</param>
/// <param name="Days">How many there are.</param>
public sealed record PublishingGap(string Outlet, DateOnly From, DateOnly To, int Days);
