using System.Net.Http.Headers;
using Search.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="SearchClient"/>.</summary>
public static class SearchClientServices
{
    /// <summary>Makes <see cref="SearchClient"/> available to constructors.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says where the service is, and the key.</param>
    /// <returns>A builder by which the underlying <see cref="HttpClient"/> can be configured further: handlers, resilience, timeouts.</returns>
    public static IHttpClientBuilder AddSearchClient(this IServiceCollection services, Action<SearchClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddHttpClient<SearchClient>(http =>
        {
            var options = new SearchClientOptions();
            configure?.Invoke(options);
            var address = options.BaseAddress.AbsoluteUri;
            http.BaseAddress = new Uri(address.EndsWith('/') ? address : address + "/");
            http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
            if (options.ApiKey is { } key)
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        });
    }
}
