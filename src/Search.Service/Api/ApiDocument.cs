using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Search.Service.Problems;

namespace Search.Service.Api;

/// <summary>The API's description as a whole: who it is for, what every operation shares, and examples.</summary>
internal static class ApiDocument
{
    /// <summary>The name of the scheme by which a key is a bearer token.</summary>
    public const string BearerScheme = "bearer";

    /// <summary>The name of the scheme by which a key stands in a header of its own.</summary>
    public const string HeaderScheme = "api_key";

    private const string ProblemSchema = "Problem";

    /// <summary>The tag of operations that need a key with the scope write.</summary>
    public const string WriteTag = "Write";

    private const string Json = "application/json";

    // What every operation may be answered with, whatever it asks.
    private static readonly (string Status, string Description)[] Anywhere =
    [
        ("401", "A key is needed, or the one that was sent is not valid."),
        ("429", "The limit of requests is reached; Retry-After says when to come again."),
        ("503", "The service is busy, or the search took too long."),
    ];

    public static void Configure(OpenApiOptions options)
    {
        // What answers GET answers HEAD, and is described once.
        options.ShouldInclude = operation => operation.HttpMethod != HttpMethods.Head;
        options.AddSchemaTransformer(ApiSchemas.TransformAsync);
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
                Complete(operation, document);
            return Task.CompletedTask;
        });
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Search",
            Version = "v1",
            Description = "Full-text search in an archive of news articles and the comments beneath them.",
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "This service." }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Read", Description = "Searching and reading. Needs a key with the scope read, where the service is configured so." },
            new() { Name = WriteTag, Description = "Adding, replacing and removing. Needs a key with the scope write." },
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [BearerScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The API key." },
            [HeaderScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "The API key." },
        };
        document.Security = [new OpenApiSecurityRequirement(), .. Keys(document)];
    }

    private static IEnumerable<OpenApiSecurityRequirement> Keys(OpenApiDocument? document) =>
    [
        new() { [new OpenApiSecuritySchemeReference(BearerScheme, document)] = [] },
        new() { [new OpenApiSecuritySchemeReference(HeaderScheme, document)] = [] },
    ];

    private static void Complete(OpenApiOperation operation, OpenApiDocument document)
    {
        if (operation.Tags?.Any(tag => tag.Name == WriteTag) == true)
            operation.Security = [.. Keys(document)];
        var responses = operation.Responses ??= [];
        foreach (var (status, description) in Anywhere)
        {
            var problem = new OpenApiMediaType { Schema = new OpenApiSchemaReference(ProblemSchema, document) };
            responses[status] = new OpenApiResponse
            {
                Description = description,
                Content = new Dictionary<string, OpenApiMediaType> { [ProblemResult.ContentType] = problem },
            };
        }
        foreach (var (status, response) in responses)
        {
            if (response is not OpenApiResponse told)
                continue;
            if (status is "200" or "304" && responses.ContainsKey("304"))
                told.Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Text("Names the answer; sent back as If-None-Match it spares sending the answer again.") };
            if (status is "200" && operation.OperationId is "search" or "listArticles" or "listComments")
                (told.Headers ??= new Dictionary<string, IOpenApiHeader>())["Link"] = Text("The next page, as rel=\"next\", when there is one.");
            if (status is "200" or "201" && told.Content?.TryGetValue(Json, out var answer) == true)
                answer.Example = ApiExamples.Response(operation.OperationId);
        }
        if (operation.RequestBody?.Content?.TryGetValue(Json, out var body) == true)
            body.Example = ApiExamples.Request(operation.OperationId);
    }

    private static OpenApiHeader Text(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
