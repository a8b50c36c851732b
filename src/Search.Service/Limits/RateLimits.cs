using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Search.Service.Keys;
using Search.Service.Problems;

namespace Search.Service.Limits;

/// <summary>Limits how many requests a caller sends, and tells him how he stands.</summary>
/// <remarks>
/// A caller is a valid key, or else an address; of IPv6 the first 64 bits, which is what one customer has. The headers <c>RateLimit</c> and
/// <c>RateLimit-Policy</c> are those of the IETF's draft "RateLimit header fields for HTTP" (draft-ietf-httpapi-ratelimit-headers, structured fields).
/// </remarks>
internal static class RateLimits
{
    private const string Policy = "default";

    public static void Add(IServiceCollection services, RateLimit limit)
    {
        if (limit.Requests == 0)
            return;
        // A bucket that holds N and fills in W seconds gets its share every W/N seconds, or each second when that is longer.
        var period = TimeSpan.FromSeconds(Math.Max(1, limit.Window.TotalSeconds / limit.Requests));
        var share = Math.Max(1, (int)Math.Round(limit.Requests * period / limit.Window));
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
                CallerOf(context), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = limit.Requests,
                    TokensPerPeriod = share,
                    ReplenishmentPeriod = period,
                    QueueLimit = 0,
                }));
            limiter.OnRejected = async (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : period;
                var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
                Tell(rejected.HttpContext.Response, limit, remaining: 0);
                var problem = ProblemResult.TooManyRequests(seconds);
                await (Hosting.ErrorAnswers.IsForPrograms(rejected.HttpContext.Request) ? problem : problem.AsPage()).ExecuteAsync(rejected.HttpContext);
            };
        });
    }

    public static void Use(IApplicationBuilder app, RateLimit limit)
    {
        if (limit.Requests == 0)
            return;
        app.UseRateLimiter();
        var limiter = app.ApplicationServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null)
                Tell(context.Response, limit, limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0);
            return next(context);
        });
    }

    /// <summary>Which bucket a request is taken from.</summary>
    internal static string CallerOf(HttpContext context) =>
        ShownKey.Of(context).Caller is { } caller ? "key " + caller.Id : "address " + NetworkOf(context.Connection.RemoteIpAddress);

    internal static string NetworkOf(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private static void Tell(HttpResponse response, RateLimit limit, long remaining)
    {
        var untilFull = (int)Math.Ceiling((limit.Requests - remaining) * limit.Window.TotalSeconds / limit.Requests);
        response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";q={limit.Requests};w={(int)limit.Window.TotalSeconds}");
        response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";r={remaining};t={untilFull}");
    }
}
