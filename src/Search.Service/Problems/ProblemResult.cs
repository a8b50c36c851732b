using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Search.Service.Json;
using Search.Service.Pages;

namespace Search.Service.Problems;

/// <summary>Answers with a problem as <c>application/problem+json</c>.</summary>
internal sealed class ProblemResult : IResult
{
    public const string ContentType = "application/problem+json";

    private readonly int _status;
    private readonly string _type;
    private readonly string _title;
    private readonly string _detail;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>>? _errors;

    private ProblemResult(
        int status, string type, string title, string detail, IReadOnlyDictionary<string, IReadOnlyList<string>>? errors = null) =>
        (_status, _type, _title, _detail, _errors) = (status, type, title, detail, errors);

    public int Status => _status;

    public string Title => _title;

    public string Detail => _detail;

    /// <summary>When to come again, in whole seconds; <see langword="null"/> to say nothing about it.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>A problem that its status says all about.</summary>
    public static ProblemResult OfStatus(int status, string detail) =>
        new(status, "about:blank", ReasonPhrases.GetReasonPhrase(status), detail);

    public static ProblemResult InvalidParameters(IReadOnlyList<ParameterProblem> problems) => new(
        StatusCodes.Status400BadRequest, "urn:search:problem:invalid-parameter", "A parameter was not understood",
        string.Join(' ', problems.Select(problem => problem.Message)),
        Group(problems.Select(problem => (problem.Parameter, problem.Message))));

    public static ProblemResult InvalidContent(IReadOnlyList<FieldProblem> problems, string consequence = "Nothing was written.") => new(
        StatusCodes.Status400BadRequest, "urn:search:problem:invalid-content", "The content was not understood",
        problems is [{ Field: "" } only] ? only.Message : $"{consequence} The errors say what to mend.",
        Group(problems.Select(problem => (problem.Field, problem.Message))));

    public static ProblemResult ArticleNotFound(string id) => new(
        StatusCodes.Status404NotFound, "urn:search:problem:no-such-article", "There is no such article",
        $"The archive has no article with the id '{id}'.");

    public static ProblemResult CommentNotFound(string articleId, string id) => new(
        StatusCodes.Status404NotFound, "urn:search:problem:no-such-comment", "There is no such comment",
        $"The article '{articleId}' has no comment with the id '{id}'.");

    public static ProblemResult WritingIsOff() => new(
        StatusCodes.Status403Forbidden, "urn:search:problem:writing-is-off", "Writing is switched off",
        "This service takes no articles or comments. To switch writing on, start it with an API key in the environment variable SEARCH_API_KEY "
        + "(or the setting Search:ApiKey), or make one with 'search keys add', and send it as 'Authorization: Bearer <key>' or 'X-Api-Key: <key>'.");

    public static ProblemResult KeyIsMissing() => new(
        StatusCodes.Status401Unauthorized, "urn:search:problem:key-is-missing", "An API key is needed",
        "Send the API key as 'Authorization: Bearer <key>' or 'X-Api-Key: <key>'.");

    public static ProblemResult KeyIsWrong() => new(
        StatusCodes.Status401Unauthorized, "urn:search:problem:key-is-wrong", "The API key is not one of this service's",
        "The key that was sent is not, or no longer, valid here.");

    public static ProblemResult ScopeIsMissing(KeyScopes needed) => new(
        StatusCodes.Status403Forbidden, "urn:search:problem:scope-is-missing", "The API key does not allow this",
        $"This needs a key with the scope '{KeyScopeNames.Of(needed)}'. 'search keys add --name NAME --scopes {KeyScopeNames.Of(needed)}' makes one.");

    public static ProblemResult TooManyRequests(int seconds) => new(
        StatusCodes.Status429TooManyRequests, "urn:search:problem:too-many-requests", "Too many requests",
        $"The limit of requests is reached. Come again in {seconds} s; the header RateLimit-Policy says what is allowed.")
    { RetryAfterSeconds = seconds };

    public static ProblemResult TooManySearches() => new(
        StatusCodes.Status503ServiceUnavailable, "urn:search:problem:busy", "The service is busy",
        "More searches wait than this service lets wait. Try again in a moment.")
    { RetryAfterSeconds = 1 };

    public static ProblemResult SearchTookTooLong(TimeSpan limit) => new(
        StatusCodes.Status503ServiceUnavailable, "urn:search:problem:search-took-too-long", "The search took too long",
        string.Create(CultureInfo.InvariantCulture, $"It was stopped after {limit.TotalSeconds:0.###} s. Narrow it by outlet or date, or use fewer patterns (*, ?, ~)."));

    public static ProblemResult QuestionIsTooLarge(string detail) => new(
        StatusCodes.Status400BadRequest, "urn:search:problem:question-too-large", "The search asks for more than is allowed", detail);

    /// <summary>The same as a page, for people.</summary>
    public IResult AsPage() => PageResult.OfError(_status, _title, _detail, RetryAfterSeconds);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (_status == StatusCodes.Status401Unauthorized)
            response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer");
        if (RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var problem = new Problem(_type, _title, _status, _detail, httpContext.Request.Path.Value ?? "", _errors);
        return Results.Json(problem, ServiceJson.Context.Problem, ContentType, _status).ExecuteAsync(httpContext);
    }

    private static Dictionary<string, IReadOnlyList<string>> Group(IEnumerable<(string Name, string Message)> messages) =>
        messages.GroupBy(message => message.Name).ToDictionary(
            group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(message => message.Message)]);
}
