namespace Search.LuceneNet;

/// <summary>A document of a thread and its <see cref="ThreadOrder"/>.</summary>
internal readonly record struct ThreadDocument(int Number, long Order)
{
    public bool IsArticle => ThreadOrder.IsArticle(Order);
}
