using Search.Archive;

namespace Search.Importing.Pages.Facts;

/// <summary>What a page says about its article. Filled in as the page is read.</summary>
internal sealed class PageFacts
{
    public List<string> Authors { get; } = [];

    public List<string> Tags { get; } = [];

    public PartialDate? Published { get; private set; }

    public string? PublishedSource { get; private set; }

    /// <summary>The outlet, as the best of what was found says.</summary>
    public string? Outlet { get; private set; }

    public string? Url { get; set; }

    private int OutletRank { get; set; } = int.MaxValue;

    public void AddAuthors(IEnumerable<string> names) => AddNew(Authors, names);

    /// <summary>Whether only the sentence below the article told who wrote it.</summary>
    public bool AuthorsAreFromBio { get; private set; }

    /// <summary>Takes authors from the sentence about them; read from the last to the first, so they go before those already found.</summary>
    public void AddAuthorsFromBio(IReadOnlyList<string> names)
    {
        AuthorsAreFromBio = true;
        var later = Authors.ToList();
        Authors.Clear();
        AddNew(Authors, names);
        AddNew(Authors, later);
    }

    public void AddTags(IEnumerable<string> tags) => AddNew(Tags, tags);

    /// <summary>Takes a date unless an earlier line gave one.</summary>
    public void Publish(PartialDate date, string source)
    {
        if (Published is not null)
            return;
        Published = date;
        PublishedSource = source;
    }

    /// <summary>Takes an outlet unless a better source named one.</summary>
    public void NameOutlet(string? outlet, OutletSource source)
    {
        if (outlet is null || (int)source >= OutletRank)
            return;
        Outlet = outlet;
        OutletRank = (int)source;
    }

    private static void AddNew(List<string> list, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (!list.Contains(value, StringComparer.OrdinalIgnoreCase))
                list.Add(value);
        }
    }
}
