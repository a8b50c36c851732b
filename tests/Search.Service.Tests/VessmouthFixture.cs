namespace Search.Service.Tests;

/// <summary>One service for the tests that only read.</summary>
public sealed class VessmouthFixture : IAsyncLifetime
{
    public RunningService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await RunningService.OverVessmouthAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
