using System.Diagnostics;
using OpenTelemetry;

namespace Search.Service.Telemetry;

/// <summary>Takes out of traces what tells who asked, or what: addresses, user agents, query strings.</summary>
internal sealed class PersonalTags : BaseProcessor<Activity>
{
    private static readonly string[] Names =
        ["url.query", "url.full", "client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original", "http.client_ip", "http.url", "http.target"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Names)
            data.SetTag(name, null);
    }
}
