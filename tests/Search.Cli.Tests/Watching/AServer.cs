using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Search.Cli.Tests.Watching;

/// <summary>A server of this process that answers as it is told, and keeps what it was asked.</summary>
internal sealed class AServer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<IHeaderDictionary> _asked = [];
    private readonly WebApplication _application;

    private AServer(WebApplication application) => _application = application;

    /// <summary>How it answers.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public string Url => _application.Urls.First();

    /// <summary>The fields of the requests so far.</summary>
    public IReadOnlyList<IHeaderDictionary> Asked
    {
        get
        {
            lock (_lock)
                return [.. _asked];
        }
    }

    public static async Task<AServer> StartAsync(string text, string type = "application/rss+xml")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new AServer(builder.Build());
        server.Say(text, type);
        server._application.Run(async context =>
        {
            lock (server._lock)
                server._asked.Add(new HeaderDictionary(context.Request.Headers.ToDictionary()));
            await server.Answer(context);
        });
        await server._application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Answers everything with a text from now on.</summary>
    public void Say(string text, string type = "application/rss+xml", params (string Name, string Value)[] fields) => Answer = context =>
    {
        context.Response.ContentType = type;
        foreach (var (name, value) in fields)
            context.Response.Headers[name] = value;
        return context.Response.WriteAsync(text, context.RequestAborted);
    };

    /// <summary>Answers everything with a status from now on.</summary>
    public void Refuse(int status, params (string Name, string Value)[] fields) => Answer = context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in fields)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
