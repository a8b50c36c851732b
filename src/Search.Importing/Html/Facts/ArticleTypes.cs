using System.Collections.Frozen;

namespace Search.Importing.Html.Facts;

/// <summary>The types of schema.org that stand for what an archive calls an article, and for what holds its facts as well.</summary>
internal static class ArticleTypes
{
    private static readonly FrozenSet<string> Articles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle",
        "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "TechArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "Report",
        "SatiricalArticle", "AdvertiserContentArticle", "APIReference", "Question");

    private static readonly FrozenSet<string> Comments = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Comment", "UserComments", "Answer", "CorrectionComment");

    private static readonly FrozenSet<string> Pages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "WebPage", "ItemPage", "QAPage", "Review", "CriticReview", "Recipe", "CreativeWork", "HowTo", "VideoObject", "Book", "Chapter");

    public static bool IsArticle(string type) => Articles.Contains(type);

    public static bool IsComment(string type) => Comments.Contains(type);

    /// <summary>Whether it may stand for the article when nothing else does.</summary>
    public static bool IsPage(string type) => Pages.Contains(type);
}
