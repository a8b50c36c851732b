using System.Net;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
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
using Search.Service.Keys;
using Search.Service.Limits;
using Search.Service.Pages;
using Search.Service.Problems;
using Search.Service.Status;
using Search.Service.Synonyms;
using Search.Service.Telemetry;

namespace Search.Service;

/// <summary>An archive as a web service: a search page for people and an API for programs.</summary>
/// <remarks>
/// The archive stays its owner's: it has to outlive the service, and is not disposed with it. The service writes warnings and errors to the
/// standard error stream and nothing else.
/// </remarks>
public sealed class SearchService : IAsyncDisposable
{
    // Browsers ask again after as long at the latest; a change of the setting needs a restart anyway.
    private static readonly TimeSpan PreflightLife = TimeSpan.FromMinutes(10);

    private readonly WebApplication _app;

    private SearchService(WebApplication app) => _app = app;

    /// <summary>The addresses it listens on, with the ports that were really taken; empty before <see cref="StartAsync"/>.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    /// <summary>Sets up a service, not listening yet.</summary>
    /// <exception cref="InvalidDataException">The file of synonyms cannot be used; the message says why.</exception>
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
        builder.Logging.SetMinimumLevel(options.Log.Level);
        // Of requests the framework would log the whole address.
        builder.Logging.AddFilter("Microsoft.AspNetCore", level => level >= LogLevel.Warning);
        builder.Logging.AddFilter(typeof(RequestLog).FullName, level => level >= (options.Log.Requests ? LogLevel.Information : LogLevel.None));
        // A failure to start is thrown to the caller, who can say it in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        if (options.Log.AsJson)
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        else
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        if (options.OtlpEndpoint is { } collector)
            OtlpExport.AddLogs(builder.Logging, collector);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.DrainTime);
        AddServices(builder.Services, archive, options);

        var app = builder.Build();
        foreach (var url in options.Urls)
            app.Urls.Add(url);
        if (options.TrustedProxies.Count > 0)
            app.UseForwardedHeaders();
        if (options.Log.Requests)
            app.UseMiddleware<RequestLog>();
        app.UseMiddleware<RequestTiming>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<ErrorAnswers>();
        app.UseRouting();
        if (options.CorsOrigins.Count > 0)
            app.UseWhen(context => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi"), api => api.UseCors());
        RateLimits.Use(app, options.RateLimit);
        app.UseMiddleware<AccessControl>();
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = ApiDocs.Path.TrimStart('/');
            page.DocumentTitle = "Search: the API";
            page.SwaggerEndpoint("/openapi/v1.json", "Search v1");
        });
        HealthEndpoints.Map(app);
        if (options.Metrics)
            MetricsEndpoint.Map(app);
        ApiEndpoints.Map(app);
        PageEndpoints.Map(app);
        FeedEndpoints.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapGet("/openapi.json", () => Results.LocalRedirect("~/openapi/v1.json")).ExcludeFromDescription();
        // What is wrong with the synonyms is said before anybody searches.
        app.Services.GetRequiredService<SynonymSource>();
        // Measuring begins with the service, not with the first request that asks for the measures.
        app.Services.GetRequiredService<MetricsRecorder>();
        if (options.OtlpEndpoint is not null)
            app.Services.GetRequiredService<OtlpExport>();
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
        services.AddSingleton<ServiceTelemetry>();
        services.AddSingleton(provider => new ServedArchive(new GuardedArchive(
            archive, options, provider.GetRequiredService<SynonymSource>(), provider.GetRequiredService<ServiceTelemetry>())));
        services.AddSingleton<SynonymSource>();
        services.AddSingleton(_ => new ArchiveGauges(archive));
        services.AddSingleton(_ => new MetricsRecorder(ServiceTelemetry.Meters));
        if (options.OtlpEndpoint is { } collector)
            services.AddSingleton(_ => new OtlpExport(collector));
        services.AddSingleton(new ImportWatch(options.Time));
        services.AddSingleton<PublishingGaps>();
        services.AddSingleton(options);
        services.AddSingleton<KeyRing>();
        RateLimits.Add(services, options.RateLimit);
        if (options.CorsOrigins.Count > 0)
            services.AddCors(cors => cors.AddDefaultPolicy(policy => AllowScriptsOf(options.CorsOrigins, policy)));
        services.Configure<ForwardedHeadersOptions>(forwarded => Trust(options.TrustedProxies, forwarded));
        services.AddSingleton<EntityTags>();
        services.AddSingleton(new ServiceStatus(options));
        services.AddOpenApi("v1", ApiDocument.Configure);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.PropertyNamingPolicy = ServiceJson.Context.Options.PropertyNamingPolicy;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Context);
        });
        services.AddResponseCompression(compression =>
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, ProblemResult.ContentType, "image/svg+xml", "text/csv", "application/x-ndjson", "application/atom+xml",
                "application/opensearchdescription+xml",
            ]);
    }

    private static void AllowScriptsOf(IReadOnlyList<string> origins, CorsPolicyBuilder policy)
    {
        if (origins.Contains("*"))
            policy.AllowAnyOrigin();
        else
            policy.WithOrigins([.. origins]);
        policy.WithMethods(HttpMethods.Get, HttpMethods.Post, HttpMethods.Delete)
            .WithHeaders("Authorization", "X-Api-Key", "Content-Type", "Accept", "If-None-Match")
            .SetPreflightMaxAge(PreflightLife)
            .WithExposedHeaders("ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "Server-Timing");
    }

    private static void Trust(IReadOnlyList<string> proxies, ForwardedHeadersOptions forwarded)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                forwarded.KnownProxies.Add(address);
            else
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }
}
