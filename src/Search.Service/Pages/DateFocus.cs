using Search.Archive;

namespace Search.Service.Pages;

/// <summary>Where a search stands on the way from years to months to days.</summary>
internal static class DateFocus
{
    /// <summary>The one year, month or day that a search is narrowed to; <see langword="null"/> when it is not, or to several.</summary>
    public static PartialDate? Of(SearchRequest request)
    {
        if (request.From is not null || request.To is not null)
            return request.From == request.To ? request.From : null;
        var years = request.Filters.Where(filter => filter is { Facet: FacetNames.Year, Exclude: false }).ToList();
        return years is [var only] && PartialDate.TryParse(only.Value, out var year) ? year : null;
    }

    /// <summary>The shortest interval to count by: within a year its months, otherwise whatever can be read.</summary>
    public static DatePrecision IntervalOf(SearchRequest request) => Of(request) is { Precision: DatePrecision.Year } ? DatePrecision.Month : DatePrecision.Day;

    /// <summary>The search one step up: from a day to its month, from a month to its year.</summary>
    public static string Up(SearchRequest request, PartialDate date)
    {
        var hasYear = request.Filters.Any(filter => filter is { Facet: FacetNames.Year, Exclude: false });
        PartialDate? wider = date.Precision switch
        {
            DatePrecision.Day => PartialDate.OfMonth(date.Start.Year, date.Start.Month),
            DatePrecision.Month when !hasYear => PartialDate.OfYear(date.Start.Year),
            _ => null,
        };
        return Links.ToDates(request, wider, wider);
    }
}
