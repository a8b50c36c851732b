using Search.Archive;
using Search.Service.Api;
using Search.Service.Parameters;

namespace Search.Service.Json;

/// <summary>Puts what the archive answers into the API's shapes.</summary>
internal static class SearchAnswers
{
    public static SearchAnswer Of(SearchRequest request, SearchResponse response) => new(
        request.Words,
        Math.Round(response.Took.TotalMilliseconds, 2),
        new IndexAnswer(response.State.Generation, response.State.Newest?.ToString()),
        new TotalAnswer(response.Total.Articles, response.Total.Comments),
        request.After is { } after ? after.Seen / request.PageSize + 1 : request.Page,
        request.PageSize,
        response.PageCount,
        response.Next is { } next ? Cursors.Write(request, next) : null,
        [.. response.Hits.Select(hit => Of(hit, request))],
        response.Facets.ToDictionary(facet => facet.Key, facet => Of(facet.Value)),
        response.DidYouMean,
        response.Histogram is { } histogram ? Of(histogram) : null,
        response.Synonyms.Count == 0 ? null : [.. response.Synonyms.Select(synonyms => new SynonymsAnswer(synonyms.Typed, synonyms.Searched))],
        [.. response.Warnings.Select(warning => new WarningAnswer(warning.Message, warning.Offset, warning.Suggestion))]);

    public static FacetValuesAnswer Of(string facet, FacetResult result) =>
        new(facet, SearchParameterTable.NameOf(result.Unit), ValuesOf(result), result.OtherValues);

    private static FacetAnswer Of(FacetResult result) =>
        new(SearchParameterTable.NameOf(result.Unit), ValuesOf(result), result.OtherValues);

    private static IReadOnlyList<FacetValueAnswer> ValuesOf(FacetResult result) =>
        [.. result.Values.Select(value => new FacetValueAnswer(value.Value, value.Count, value.Selected, value.Excluded))];

    private static HistogramAnswer Of(DateHistogram histogram) => new(
        SearchParameterTable.NameOf(histogram.Unit),
        DateAnswer.NameOf(histogram.Interval),
        [.. histogram.Buckets.Select(bucket => new BucketAnswer(bucket.Date.ToString(), bucket.Count))],
        histogram.Unknown);

    public static HitAnswer Of(SearchHit hit, SearchRequest request)
    {
        var article = hit.Article;
        if (hit.Comment is { } found)
        {
            var comment = found.Comment;
            return new CommentHitAnswer(
                comment.Id, comment.ParentId, comment.Author, DateAnswer.Of(comment.Published), LanguageAnswer.Of(comment), comment.Votes, hit.Score,
                request.Highlight.IsOn ? new HighlightsAnswer(hit.TitleHtml, found.SnippetsHtml) : null,
                new ArticleReferenceAnswer(article.Id, article.Title, article.Url, article.Outlet),
                hit.Explanation, request.WithBodies ? comment.Body : null);
        }
        return new ArticleHitAnswer(
            article.Id, article.Title, article.Outlet, article.Authors, DateAnswer.Of(article.Published, article.PublishedSource),
            article.Tags, LanguageAnswer.Of(article), article.Url, hit.Score, request.Highlight.IsOn ? new HighlightsAnswer(hit.TitleHtml, hit.BodyHtml) : null,
            new BestCommentsAnswer(hit.CommentCount, hit.MatchingCommentCount, [.. hit.BestComments.Select(Best)]),
            hit.Explanation, request.WithBodies ? article.Body : null);
    }

    private static BestCommentAnswer Best(CommentHit hit) => new(
        hit.Comment.Id, hit.Comment.ParentId, hit.Comment.Author, DateAnswer.Of(hit.Comment.Published), LanguageAnswer.Of(hit.Comment), hit.SnippetsHtml, hit.Comment.Votes);
}
