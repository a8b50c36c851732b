using Search.Importing.Html.Comments.Parts;
using Search.Importing.Html.Rules;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Places;

/// <summary>Joins places that are one comment: themes call the wrapper, the comment and its text alike.</summary>
internal static class Joined
{
    // A name, a date and some buttons.
    private const int LettersOfHeading = 80;

    /// <summary>The places without those that are a wrapper of another, or the text of another.</summary>
    /// <param name="places">The places.</param>
    /// <param name="rule">The rule they were found by.</param>
    public static CommentPlaces Of(CommentPlaces places, CommentRule? rule)
    {
        var left = new HashSet<CommentPlace>();
        foreach (var place in places.Order)
        {
            if (place.Within.Count == 0 || left.Contains(place))
                continue;
            var first = place.Within[0];
            var own = OwnLetters(places, place);
            if (own == 0 && place.Within.Count == 1 && NumberedPlaces.IsNumbered(place.Node) && !NumberedPlaces.IsNumbered(first.Node) && !IsListed(first, place))
                left.Add(first);
            else if (own == 0 && !NumberedPlaces.IsNumbered(place.Node) || rule is null && !NumberedPlaces.IsNumbered(place.Node) && HoldsForm(places, place))
                left.Add(place);
            else if (IsSameNumber(place.Node, first.Node))
                left.Add(first);
            else if (own < LettersOfHeading && rule is null && first.Within.Count == 0 && place.Within.Count == 1 && !IsListed(first, place) && !HasHeading(places, first))
                left.Add(first);
        }
        return left.Count == 0 ? places : new CommentPlaces(places.Page, places.Order.Where(place => !left.Contains(place)).Select(place => (place.Node, place.End)));
    }

    // A part of the page with the comments and the form for the next.
    private static bool HoldsForm(CommentPlaces places, CommentPlace place) => places.OwnNodes(place).Any(node => node.Name == "textarea" && !node.IsHidden);

    private static int OwnLetters(CommentPlaces places, CommentPlace place) => places.OwnNodes(place).Sum(node => node.Text?.Count(char.IsLetterOrDigit) ?? 0);

    private static bool IsSameNumber(PageNode outer, PageNode inner) => NumberedPlaces.IsNumbered(outer) && NumberedPlaces.IsNumbered(inner) && NumberedPlaces.NumberOf(outer.Id!) == NumberedPlaces.NumberOf(inner.Id!);

    private static bool IsListed(CommentPlace inner, CommentPlace outer) => inner.Node.Ancestors.TakeWhile(node => node != outer.Node).Any(node => node.Name is "ul" or "ol");

    private static bool HasHeading(CommentPlaces places, CommentPlace place) => new CommentPartReader(places, Dates.DateOrder.Unknown).Read(place, null) is { IsAttributed: true };
}
