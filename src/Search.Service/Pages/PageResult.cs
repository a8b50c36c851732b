using Microsoft.AspNetCore.Http;

namespace Search.Service.Pages;

/// <summary>Answers for people.</summary>
internal static class PageResult
{
    /// <summary>An error in words.</summary>
    public static IResult OfError(int status, string title, string detail) => Results.Text($"{title}: {detail}", statusCode: status);
}
