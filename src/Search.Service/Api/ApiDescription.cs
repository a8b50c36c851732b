using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Search.Archive;
using Search.Service.Parameters;

namespace Search.Service.Api;

/// <summary>What the description of an operation says beyond what its route tells by itself.</summary>
internal static class ApiDescription
{
    // What a search has in the API alone.
    private static readonly (string Name, string Description)[] OwnParameters =
    [
        ("cursor", "Where to go on: 'next_cursor' of an answer to the same question. Reaches any depth, and goes on at the same place when the archive changes."),
        ("fields", $"The fields wanted of each hit, joined by commas: {string.Join(", ", HitFields.All)}. 'type' and 'id' always come; 'body', the whole text, only when asked for."),
    ];

    public static RouteHandlerBuilder DescribeSearchParameters(this RouteHandlerBuilder route, string? except = null) =>
        route.Describe(operation =>
        {
            foreach (var parameter in SearchParameterTable.All.Where(parameter => parameter.Name != except))
                Add(operation, Of(parameter));
            foreach (var (name, description) in OwnParameters)
                Add(operation, Text(name, description));
        });

    public static RouteHandlerBuilder DescribeSearchBody(this RouteHandlerBuilder route) =>
        route.Describe(operation =>
        {
            var properties = SearchParameterTable.All.ToDictionary(parameter => parameter.Name, parameter =>
            {
                var schema = SchemaOf(parameter);
                schema.Description = parameter.Description;
                return (IOpenApiSchema)schema;
            });
            foreach (var (name, description) in OwnParameters)
                properties[name] = new OpenApiSchema { Type = JsonSchemaType.String, Description = description };
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new()
                    {
                        Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = properties },
                    },
                },
            };
        });

    public static RouteHandlerBuilder DescribeCount(this RouteHandlerBuilder route, string name, string description, int maximum, int standard) =>
        route.Describe(operation => Add(operation, new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = maximum.ToString(CultureInfo.InvariantCulture), Default = JsonValue.Create(standard) },
        }));

    public static RouteHandlerBuilder DescribeFacetParameters(this RouteHandlerBuilder route) =>
        route.Describe(operation =>
        {
            if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == "name") is OpenApiParameter { Schema: OpenApiSchema schema } name)
            {
                name.Description = "The facet.";
                schema.Enum = EnumOf(FacetNames.All);
            }
            Add(operation, Text("q", "Text that the values contain; without it, the values with the highest counts."));
            Add(operation, Text("query", "The words of a search whose hits are counted; without it, everything."));
            foreach (var parameter in SearchParameterTable.All.Where(parameter => FacetNames.All.Contains(parameter.Name)
                || parameter.Name is "in" or "from" or "to" or "count" or "facet_size"))
                Add(operation, Of(parameter));
        });

    public static RouteHandlerBuilder DescribeParameter(
        this RouteHandlerBuilder route, string name, string description, bool isRequired = false, params string[] values) =>
        route.Describe(operation => Add(operation, Text(name, description, isRequired, values)));

    public static RouteHandlerBuilder DescribeCommentsForm(this RouteHandlerBuilder route) => route.DescribeParameter(
        "comments", "Whether the comments come in the order of the page, or beneath what they answer.", isRequired: false, "flat", "tree");

    public static RouteHandlerBuilder DescribeId(this RouteHandlerBuilder route, string description) => route.Describe(operation =>
    {
        operation.Parameters ??= [];
        operation.Parameters.Insert(0, new OpenApiParameter
        {
            Name = "id",
            In = ParameterLocation.Path,
            Required = true,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    });

    /// <summary>Describes a body of one <typeparamref name="T"/> or a list of them, and who may send it.</summary>
    /// <remarks>Not by <c>Accepts</c>, which would make routing pass over the route when the content is of another type.</remarks>
    public static RouteHandlerBuilder DescribeWriting<T>(this RouteHandlerBuilder route) =>
        route.AddOpenApiOperationTransformer(async (operation, context, cancellation) =>
        {
            var one = await context.GetOrCreateSchemaAsync(typeof(T), parameterDescription: null, cancellation);
            var body = new OpenApiSchema { OneOf = [one, new OpenApiSchema { Type = JsonSchemaType.Array, Items = one }] };
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = body } },
            };
            Add(operation, new OpenApiParameter
            {
                Name = "refresh",
                In = ParameterLocation.Query,
                Description = "Whether to answer only once searches find what was written. Otherwise they do within about a second.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = JsonValue.Create(false) },
            });
        });

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, Action<OpenApiOperation> describe) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            describe(operation);
            return Task.CompletedTask;
        });

    private static void Add(OpenApiOperation operation, OpenApiParameter parameter) => (operation.Parameters ??= []).Add(parameter);

    private static OpenApiParameter Text(string name, string description, bool isRequired = false, IReadOnlyList<string>? values = null) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Required = isRequired,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = values is { Count: > 0 } ? EnumOf(values) : null },
    };

    private static OpenApiParameter Of(SearchParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Style = ParameterStyle.Form,
        Explode = parameter.Repeatable && !parameter.IsList,
        Schema = SchemaOf(parameter),
    };

    private static OpenApiSchema SchemaOf(SearchParameter parameter)
    {
        var schema = new OpenApiSchema
        {
            Type = parameter.Type switch
            {
                "integer" => JsonSchemaType.Integer,
                "boolean" => JsonSchemaType.Boolean,
                _ => JsonSchemaType.String,
            },
            Enum = parameter.Values.Count > 0 ? EnumOf(parameter.Values) : null,
            Minimum = parameter.Minimum?.ToString(CultureInfo.InvariantCulture),
            Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture),
        };
        if (parameter.Default is { } standard)
            schema.Default = parameter.Type == "string" ? JsonValue.Create(standard) : JsonNode.Parse(standard);
        return parameter.Repeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema;
    }

    private static List<JsonNode> EnumOf(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)JsonValue.Create(value))];
}
