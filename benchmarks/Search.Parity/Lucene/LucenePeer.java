import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.*;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.*;
import org.apache.lucene.util.BytesRef;

/**
 * Indexes tokens that were analysed elsewhere, and answers queries.
 *
 * Takes a folder with terms.bin, documents.bin, deletes.txt and queries.txt; leaves segments.txt, deleted.txt and merged.txt in it: the number of
 * segments, a line of statistics for each text field, and for each query its exact number of hits and the first of them, scored without any
 * skipping. Prints Lucene's version.
 */
public final class LucenePeer {
    private static final String[] TEXT_FIELDS = {"title", "text", "stems"};
    private static final String NUMBER = "number";

    private final Path folder;
    private final int top;
    private final String[] terms;

    private LucenePeer(Path folder, int top) throws IOException {
        this.folder = folder;
        this.top = top;
        try (DataInputStream in = open("terms.bin")) {
            terms = new String[in.readInt()];
            for (int i = 0; i < terms.length; i++) terms[i] = readString(in);
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(org.apache.lucene.util.Version.LATEST);
        new LucenePeer(Paths.get(args[0]), Integer.parseInt(args[1])).run();
    }

    private void run() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
            .setMergePolicy(NoMergePolicy.INSTANCE).setRAMBufferSizeMB(1024).setUseCompoundFile(false);
        try (Directory directory = FSDirectory.open(folder.resolve("lucene"))) {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                index(writer);
                answer(writer, "segments.txt");
                for (String id : Files.readAllLines(folder.resolve("deletes.txt"))) writer.deleteDocuments(new Term("id", id));
                answer(writer, "deleted.txt");
            }
            IndexWriterConfig merging = new IndexWriterConfig().setUseCompoundFile(false);
            try (IndexWriter writer = new IndexWriter(directory, merging)) {
                writer.forceMerge(1);
                answer(writer, "merged.txt");
            }
        }
    }

    private void index(IndexWriter writer) throws IOException {
        FieldType positions = textType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS), frequencies = textType(IndexOptions.DOCS_AND_FREQS);
        FieldType[] types = {positions, positions, frequencies};
        try (DataInputStream in = open("documents.bin")) {
            long number = 0;
            for (int part; (part = in.readByte()) != 0; ) {
                if (part == 2) {
                    writer.flush();
                    continue;
                }
                Document document = new Document();
                document.add(new StringField("id", Long.toString(number), Field.Store.NO));
                document.add(new NumericDocValuesField(NUMBER, number));
                document.add(new LongPoint(NUMBER, number++));
                document.add(new StringField("outlet", readString(in), Field.Store.NO));
                boolean hasDay = in.readByte() == 1;
                long day = in.readLong();
                if (hasDay) document.add(new LongPoint("day", day));
                for (int i = 0; i < TEXT_FIELDS.length; i++) {
                    int length = in.readInt();
                    if (length < 0) continue;
                    int[] numbers = new int[length];
                    for (int j = 0; j < length; j++) numbers[j] = in.readInt();
                    document.add(new Field(TEXT_FIELDS[i], new GivenTokens(terms, numbers), types[i]));
                }
                writer.addDocument(document);
            }
        }
    }

    private static FieldType textType(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    private void answer(IndexWriter writer, String file) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer);
             PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8));
             BufferedReader queries = Files.newBufferedReader(folder.resolve("queries.txt"), StandardCharsets.UTF_8)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            out.println(reader.leaves().size());
            for (String field : TEXT_FIELDS) {
                CollectionStatistics statistics = searcher.collectionStatistics(field);
                out.println(field + "\t" + (statistics == null ? "0\t0" : statistics.docCount() + "\t" + statistics.sumTotalTermFreq()));
            }
            int[] numbers = numbers(reader);
            for (String line; (line = queries.readLine()) != null; ) {
                TopScoreDocCollector collector = TopScoreDocCollector.create(top, Integer.MAX_VALUE);
                searcher.search(new QueryReader(line).read(), collector);
                TopDocs found = collector.topDocs();
                StringBuilder text = new StringBuilder().append(found.totalHits.value);
                for (ScoreDoc hit : found.scoreDocs) text.append('\t').append(numbers[hit.doc]).append(':').append(hit.score);
                out.println(text);
            }
        }
    }

    private static int[] numbers(DirectoryReader reader) throws IOException {
        int[] numbers = new int[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(NUMBER);
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) numbers[leaf.docBase + values.docID()] = (int) values.longValue();
        }
        return numbers;
    }

    private DataInputStream open(String file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(file)), 1 << 16));
    }

    private static String readString(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Tokens as they were given: terms by number, a negative number for positions left free. */
    private static final class GivenTokens extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final String[] terms;
        private final int[] numbers;
        private int next;

        GivenTokens(String[] terms, int[] numbers) {
            this.terms = terms;
            this.numbers = numbers;
        }

        @Override public boolean incrementToken() {
            if (next == numbers.length) return false;
            clearAttributes();
            int gap = numbers[next] < 0 ? -numbers[next++] : 0;
            increment.setPositionIncrement(1 + gap);
            term.append(terms[numbers[next++]]);
            return true;
        }
    }

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

    /** Reads a query from its line: every node before what is in it, parted by tabs. */
    private static final class QueryReader {
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
                case "numbers": return LongPoint.newRangeQuery(word(), Long.parseLong(word()), Long.parseLong(word()));
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
    }
}
