using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>A document of a thread and its <see cref="ThreadOrder"/>.</summary>
internal readonly record struct ThreadDocument(DocumentAddress Address, long Order)
{
    public bool IsArticle => ThreadOrder.IsArticle(Order);
}
