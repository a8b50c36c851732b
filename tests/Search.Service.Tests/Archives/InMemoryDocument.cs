using System.Globalization;
using Search.Archive;

namespace Search.Service.Tests.Archives;

/// <summary>An article's own text, or one comment.</summary>
internal sealed record InMemoryDocument(ArticleThread Thread, Comment? Comment, int Score)
{
    public PartialDate? Date => Comment is null ? Thread.Article.Published : Comment.Published;

    public IEnumerable<string> Values(string facet)
    {
        string?[] values = facet switch
        {
            FacetNames.Outlet => [Thread.Article.Outlet],
            FacetNames.Tag => [.. Thread.Article.Tags],
            FacetNames.Author => Comment is null ? [.. Thread.Article.Authors] : [Comment.Author],
            FacetNames.Commenter => [Comment?.Author],
            FacetNames.Language => [Comment is null ? Thread.Article.Language : Comment.Language],
            _ => [Date?.Start.Year.ToString(CultureInfo.InvariantCulture)],
        };
        var known = values.OfType<string>().ToList();
        return known.Count > 0 || (facet == FacetNames.Commenter && Comment is null) ? known : [FacetNames.Unknown];
    }

    public bool Passes(SearchRequest request, string? setAside = null)
    {
        if (request.From is { } from && !(Date?.Start >= from.Start))
            return false;
        if (request.To is { } to && !(Date?.End <= to.End))
            return false;
        return request.Filters.Where(filter => filter.Facet != setAside).GroupBy(filter => filter.Facet).All(group =>
        {
            var values = Values(group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var wanted = group.Where(filter => !filter.Exclude).ToList();
            return (wanted.Count == 0 || wanted.Any(filter => values.Contains(filter.Value)))
                && !group.Any(filter => filter.Exclude && values.Contains(filter.Value));
        });
    }
}
