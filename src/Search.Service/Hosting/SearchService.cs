using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Search.Archive;
using Search.Service.Api;
using Search.Service.Feeds;
using Search.Service.Hosting;
using Search.Service.Json;
using Search.Service.Pages;
using Search.Service.Problems;
using Search.Service.Status;

namespace Search.Service;

/// <summary>An archive as a web service: a search page for people and an API for programs.</summary>
/// <remarks>
/// The archive stays its owner's: it has to outlive the service, and is not disposed with it. The service writes warnings and errors to the
/// standard error stream and nothing else.
/// </remarks>
public sealed class SearchService : IAsyncDisposable
{
    // How long requests in progress may take to end once the service is asked to stop.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    private readonly WebApplication _app;

    private SearchService(WebApplication app) => _app = app;

    /// <summary>The addresses it listens on, with the ports that were really taken; empty before <see cref="StartAsync"/>.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    /// <summary>Sets up a service, not listening yet.</summary>
    public static SearchService Create(IArchive archive, ServiceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        options ??= new ServiceOptions();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SearchService).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A failure to start is thrown to the caller, who can say it in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        AddServices(builder.Services, archive, options);

        var app = builder.Build();
        foreach (var url in options.Urls)
            app.Urls.Add(url);
        app.UseMiddleware<RequestTiming>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<ErrorAnswers>();
        app.UseRouting();
        HealthEndpoints.Map(app);
        ApiEndpoints.Map(app);
        PageEndpoints.Map(app);
        FeedEndpoints.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json");
        return new SearchService(app);
    }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">An address is taken already.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        await _app.StartAsync(cancellation);
        Addresses = [.. _app.Urls];
    }

    /// <summary>Waits until somebody asks the process to stop (Ctrl+C, SIGTERM), then lets requests in progress end.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation = default) => _app.WaitForShutdownAsync(cancellation);

    /// <summary>Stops to listen and lets requests in progress end.</summary>
    public Task StopAsync(CancellationToken cancellation = default) => _app.StopAsync(cancellation);

    /// <summary>Stops the service; the archive stays open.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void AddServices(IServiceCollection services, IArchive archive, ServiceOptions options)
    {
        services.AddRouting();
        services.AddSingleton(new ServedArchive(archive));
        services.AddSingleton(options);
        services.AddSingleton(new WriteAccess(options));
        services.AddSingleton(new EntityTags());
        services.AddSingleton(new ServiceStatus(options));
        services.AddOpenApi("v1", ApiDescription.Configure);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = ServiceJson.Context.Options.PropertyNamingPolicy;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Context);
        });
        services.AddResponseCompression(compression =>
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, ProblemResult.ContentType, "image/svg+xml"]);
    }
}
