namespace Search.Archive;

/// <summary>The days on which an outlet published an article that is in the archive.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Days">The days, ascending, each once; articles whose day is unknown are left out.</param>
public sealed record OutletDays(string Outlet, IReadOnlyList<DateOnly> Days);
