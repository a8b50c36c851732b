using Search.Indexing;

namespace Search.Querying;

/// <summary>Sorts the leaves of a query by the text field they look in.</summary>
internal static class MarksCollector
{
    /// <summary>What the query looks for, by the name of the text field; what it excludes is left out.</summary>
    public static Dictionary<string, FieldMarks> Collect(Query query, Schema schema)
    {
        var fields = new Dictionary<string, FieldMarks>(StringComparer.Ordinal);
        Visit(query, 1);
        return fields;

        void Visit(Query part, float weight)
        {
            switch (part)
            {
                case BooleanQuery boolean:
                    foreach (var clause in boolean.Clauses)
                    {
                        if (clause.Occur != Occur.MustNot)
                            Visit(clause.Query, weight);
                    }
                    break;
                case DisjunctionMaxQuery any:
                    foreach (var choice in any.Queries)
                        Visit(choice, weight);
                    break;
                case BoostQuery boost:
                    Visit(boost.Query, weight * boost.Boost);
                    break;
                case ConstantScoreQuery constant:
                    Visit(constant.Query, weight * constant.Score);
                    break;
                case PhraseQuery { Terms: [var only] } phrase:
                    Visit(new TermQuery(phrase.Field, only.Term), weight);
                    break;
                default:
                    if (FieldOf(part) is { } name && schema.TryGet(name, out var field) && field.Kind == FieldKind.Text)
                        MarksOf(field.StemsOf ?? name).Add(part, field.StemsOf is not null, weight);
                    break;
            }
        }

        FieldMarks MarksOf(string field)
        {
            if (!fields.TryGetValue(field, out var marks))
                fields.Add(field, marks = new FieldMarks());
            return marks;
        }
    }

    private static string? FieldOf(Query query) => query switch
    {
        TermQuery term => term.Field,
        PhraseQuery phrase => phrase.Field,
        _ => TermExpansion.FieldOf(query),
    };
}
