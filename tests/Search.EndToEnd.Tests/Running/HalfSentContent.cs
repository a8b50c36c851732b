using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Search.EndToEnd.Tests.Running;

/// <summary>JSON of which the second half is sent only when it is told to be.</summary>
internal sealed class HalfSentContent : HttpContent
{
    private readonly string _first;
    private readonly string _second;
    private readonly TaskCompletionSource _halfSent = new(), _go = new();

    public HalfSentContent(string first, string second)
    {
        (_first, _second) = (first, second);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Completes when the first half is on its way.</summary>
    public Task HalfSent => _halfSent.Task;

    /// <summary>Lets the second half go.</summary>
    public void SendTheRest() => _go.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(_first));
        await stream.FlushAsync();
        _halfSent.TrySetResult();
        await _go.Task;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(_second));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
