import java.util.*;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.util.BytesRef;

/** Reads a query from its line: every node before what is in it, parted by tabs. */
final class QueryReader {
    private final String[] words;
    private int next;

    QueryReader(String line) { words = line.split("\t", -1); }

    Query read() {
        String kind = word();
        switch (kind) {
            case "term": return new TermQuery(new Term(word(), word()));
            case "phrase": return phrase();
            case "prefix": return new PrefixQuery(new Term(word(), word()));
            case "wildcard": return new WildcardQuery(new Term(word(), word()));
            case "fuzzy": return new FuzzyQuery(new Term(word(), word()), number(), number(), number(), true);
            case "fuzzy-documented": return documentedFuzzy();
            case "terms": return range();
            case "numbers": return numbers();
            case "boost": { float boost = decimal(); return new BoostQuery(read(), boost); }
            case "constant": { float score = decimal(); return new BoostQuery(new ConstantScoreQuery(read()), score); }
            case "best": return best();
            case "boolean": return bool();
            case "all": return new MatchAllDocsQuery();
            case "none": return new MatchNoDocsQuery();
            default: throw new IllegalArgumentException("There is no query '" + kind + "'.");
        }
    }

    private Query documentedFuzzy() {
        Term term = new Term(word(), word());
        int maxEdits = number(), prefixLength = number(), maxExpansions = number();
        FuzzyQuery fuzzy = new FuzzyQuery(term, maxEdits, prefixLength, maxExpansions, true);
        fuzzy.setRewriteMethod(new WithoutZeroBoosts(maxExpansions));
        return fuzzy;
    }

    private Query phrase() {
        String field = word();
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        phrase.setSlop(number());
        for (int count = number(); count > 0; count--) phrase.add(new Term(field, word()), number());
        return phrase.build();
    }

    private Query range() {
        String field = word();
        BytesRef lower = end(), upper = end();
        return new TermRangeQuery(field, lower, upper, flag(), flag());
    }

    private BytesRef end() {
        boolean isThere = flag();
        String text = word();
        return isThere ? new BytesRef(text) : null;
    }

    /** Over a field that has both points and values, so that Lucene takes what is cheaper. */
    private Query numbers() {
        String field = word();
        long least = Long.parseLong(word()), most = Long.parseLong(word());
        return new IndexOrDocValuesQuery(
            LongPoint.newRangeQuery(field, least, most), NumericDocValuesField.newSlowRangeQuery(field, least, most));
    }

    private Query best() {
        float tieBreaker = decimal();
        List<Query> queries = new ArrayList<>();
        for (int count = number(); count > 0; count--) queries.add(read());
        return new DisjunctionMaxQuery(queries, tieBreaker);
    }

    private Query bool() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.setMinimumNumberShouldMatch(number());
        for (int count = number(); count > 0; count--) {
            String occur = word();
            query.add(read(), occur(occur));
        }
        return query.build();
    }

    private static BooleanClause.Occur occur(String name) {
        switch (name) {
            case "Must": return BooleanClause.Occur.MUST;
            case "Should": return BooleanClause.Occur.SHOULD;
            case "MustNot": return BooleanClause.Occur.MUST_NOT;
            default: return BooleanClause.Occur.FILTER;
        }
    }

    private String word() { return words[next++]; }

    private int number() { return Integer.parseInt(word()); }

    private float decimal() { return Float.parseFloat(word()); }

    private boolean flag() { return word().equals("True"); }

    /**
     * FuzzyQuery's own rewrite, but for terms of boost 0: its documentation says that a term needs fewer edits than it and the word have letters,
     * while Lucene 8 lets all others match with a score of 0 and blends their frequencies into the rest.
     */
    private static final class WithoutZeroBoosts extends TopTermsRewrite<BlendedTermQuery.Builder> {
        WithoutZeroBoosts(int size) { super(size); }

        @Override protected int getMaxSize() { return BooleanQuery.getMaxClauseCount(); }

        @Override protected BlendedTermQuery.Builder getTopLevelBuilder() {
            return new BlendedTermQuery.Builder().setRewriteMethod(BlendedTermQuery.BOOLEAN_REWRITE);
        }

        @Override protected Query build(BlendedTermQuery.Builder builder) { return builder.build(); }

        @Override protected void addClause(BlendedTermQuery.Builder top, Term term, int count, float boost, TermStates states) {
            if (boost > 0) top.add(term, boost, states);
        }
    }
}
