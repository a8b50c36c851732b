import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.stream.Stream;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.facet.*;
import org.apache.lucene.facet.sortedset.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.*;

/**
 * Lives as long as a comparison: reads a command a line, answers with a line.
 *
 * version; index CORPUS FOLDER THREADS; open FOLDER; answer COUNT QUERY; facets QUERY; time WORK QUERY; memory. All is parted by tabs.
 */
public final class LuceneWorkload {
    private static final String TEXT = "text";
    private static final String[] DIMENSIONS = {"outlet", "tag", "author", "year"};
    private static final int TOP = 10, VALUES = 10, SNIPPETS = 3;

    // A turn of a query: one run that is not counted, then runs until this much time has gone, within these limits.
    private static final long TURN_NANOS = 3_000_000;
    private static final int LEAST_RUNS = 3, MOST_RUNS = 64;

    private final Analyzer analyzer = new StandardAnalyzer(CharArraySet.EMPTY_SET);
    private IndexSearcher searcher;
    private SortedSetDocValuesReaderState facetState;
    private UnifiedHighlighter highlighter;
    private int[] numbers;
    private int seen;

    public static void main(String[] args) throws Exception {
        LuceneWorkload workload = new LuceneWorkload();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
        for (String line; (line = in.readLine()) != null; ) {
            out.println(workload.obey(line));
            out.flush();
        }
    }

    private String obey(String line) throws Exception {
        String[] words = line.split("\t", 3);
        switch (words[0]) {
            case "version": return org.apache.lucene.util.Version.LATEST + "\t" + System.getProperty("java.version");
            case "index": { String[] more = words[2].split("\t"); return index(Paths.get(words[1]), Paths.get(more[0]), Integer.parseInt(more[1])); }
            case "open": return open(Paths.get(words[1]));
            case "answer": return answer(Integer.parseInt(words[1]), query(words[2]));
            case "facets": return facets(query(line.substring(line.indexOf('\t') + 1)));
            case "time": return time(words[1], query(words[2]));
            case "memory": return memory();
            default: throw new IllegalArgumentException("There is no command '" + words[0] + "'.");
        }
    }

    private static Query query(String line) { return new QueryReader(line).read(); }

    private String index(Path corpus, Path folder, int threads) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256).setUseCompoundFile(false);
        if (threads == 1) config.setMergeScheduler(new SerialMergeScheduler());
        long started = System.nanoTime(), size;
        double writing, merging;
        try (Directory directory = FSDirectory.open(folder); IndexWriter writer = new IndexWriter(directory, config);
             PreparedCorpus documents = new PreparedCorpus(corpus)) {
            FacetsConfig facets = facetsConfig();
            Throwable[] failure = new Throwable[1];
            Thread[] writers = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                writers[i] = new Thread(() -> {
                    try {
                        for (PreparedCorpus.Entry entry; (entry = documents.next()) != null; ) writer.addDocument(facets.build(document(entry)));
                    } catch (Throwable problem) {
                        failure[0] = problem;
                    }
                });
                writers[i].start();
            }
            for (Thread thread : writers) thread.join();
            if (failure[0] != null) throw new IllegalStateException(failure[0]);
            writer.commit();
            writing = (System.nanoTime() - started) / 1e9;
            writer.forceMerge(1);
            writer.commit();
            merging = (System.nanoTime() - started) / 1e9 - writing;
        }
        try (Stream<Path> files = Files.list(folder)) {
            size = files.mapToLong(file -> file.toFile().length()).sum();
        }
        return writing + "\t" + merging + "\t" + size;
    }

    private static FacetsConfig facetsConfig() {
        FacetsConfig config = new FacetsConfig();
        config.setMultiValued("tag", true);
        config.setMultiValued("author", true);
        return config;
    }

    private static Document document(PreparedCorpus.Entry entry) {
        Document document = new Document();
        document.add(new StringField("id", Long.toString(entry.number), Field.Store.YES));
        document.add(new NumericDocValuesField("number", entry.number));
        document.add(new StoredField("title", entry.title));
        document.add(new StoredField("body", entry.body));
        document.add(new TextField(TEXT, entry.title + "\n" + entry.body, Field.Store.NO));
        keyword(document, "outlet", entry.outlet);
        for (String author : entry.authors) keyword(document, "author", author);
        for (String tag : entry.tags) keyword(document, "tag", tag);
        if (entry.hasDay) {
            document.add(new LongPoint("day", entry.day));
            document.add(new NumericDocValuesField("day", entry.day));
            document.add(new StoredField("day", entry.day));
            document.add(new SortedSetDocValuesFacetField("year", Integer.toString(java.time.LocalDate.ofEpochDay(entry.day).getYear())));
        }
        return document;
    }

    private static void keyword(Document document, String name, String value) {
        document.add(new StringField(name, value, Field.Store.YES));
        document.add(new SortedSetDocValuesFacetField(name, value));
    }

    private String open(Path folder) throws IOException {
        long started = System.nanoTime();
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        double milliseconds = (System.nanoTime() - started) / 1e6;
        searcher.setQueryCache(null);
        facetState = new DefaultSortedSetDocValuesReaderState(reader);
        highlighter = new UnifiedHighlighter(searcher, analyzer) {
            // The text is title and body, not stored again; snippets are of the body.
            @Override protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int cacheCharsThreshold) throws IOException {
                List<CharSequence[]> values = new ArrayList<>();
                for (int id; (id = documents.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; )
                    values.add(new CharSequence[] {searcher.doc(id, Collections.singleton("body")).get("body")});
                return values;
            }
        };
        numbers = new int[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues("number");
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) numbers[leaf.docBase + values.docID()] = (int) values.longValue();
        }
        CollectionStatistics text = searcher.collectionStatistics(TEXT);
        return text.docCount() + "\t" + text.sumTotalTermFreq() + "\t" + reader.leaves().size() + "\t" + milliseconds;
    }

    private String answer(int count, Query query) throws IOException {
        TopScoreDocCollector collector = TopScoreDocCollector.create(count, Integer.MAX_VALUE);
        searcher.search(query, collector);
        TopDocs found = collector.topDocs();
        StringBuilder text = new StringBuilder().append(found.totalHits.value);
        for (ScoreDoc hit : found.scoreDocs) text.append('\t').append(numbers[hit.doc]).append(':').append(hit.score);
        return text.toString();
    }

    private String facets(Query query) throws IOException {
        FacetsCollector found = new FacetsCollector();
        FacetsCollector.search(searcher, query, TOP, found);
        Facets facets = new SortedSetDocValuesFacetCounts(facetState, found);
        StringBuilder text = new StringBuilder();
        for (String dimension : DIMENSIONS) {
            text.append(text.length() == 0 ? "" : "\t").append(dimension);
            FacetResult result = facetState.getOrdRange(dimension) == null ? null : facets.getTopChildren(VALUES, dimension);
            if (result == null) continue;
            for (LabelAndValue value : result.labelValues) text.append(' ').append(value.value.intValue());
        }
        return text.toString();
    }

    private String time(String work, Query query) throws IOException {
        seen += run(work, query);
        long[] nanos = new long[MOST_RUNS];
        int runs = 0;
        for (long total = 0; runs < MOST_RUNS && (runs < LEAST_RUNS || total < TURN_NANOS); runs++) {
            long started = System.nanoTime();
            seen += run(work, query);
            total += nanos[runs] = System.nanoTime() - started;
        }
        Arrays.sort(nanos, 0, runs);
        return Long.toString(nanos[runs / 2]);
    }

    /** Does the work once; what it returns keeps the work from being left out. */
    private int run(String work, Query query) throws IOException {
        switch (work) {
            case "Top": return top(query, TOP).scoreDocs.length;
            case "TopAndCount": return (int) top(query, Integer.MAX_VALUE).totalHits.value;
            case "Count": return searcher.count(query);
            case "TopAndFacets": return facets(query).length();
            case "TopAndTexts": {
                int length = 0;
                for (ScoreDoc hit : top(query, TOP).scoreDocs) {
                    Document document = searcher.doc(hit.doc);
                    length += document.get("title").length() + document.get("body").length();
                }
                return length;
            }
            case "TopAndSnippets": {
                TopDocs found = top(query, TOP);
                int length = 0;
                for (ScoreDoc hit : found.scoreDocs) length += searcher.doc(hit.doc, Collections.singleton("title")).get("title").length();
                for (String snippet : highlighter.highlight(TEXT, query, found, SNIPPETS)) length += snippet == null ? 0 : snippet.length();
                return length;
            }
            default: throw new IllegalArgumentException("There is no work '" + work + "'.");
        }
    }

    private TopDocs top(Query query, int exactUpTo) throws IOException {
        TopScoreDocCollector collector = TopScoreDocCollector.create(TOP, exactUpTo);
        searcher.search(query, collector);
        return collector.topDocs();
    }

    private static String memory() throws IOException {
        for (String line : Files.readAllLines(Paths.get("/proc/self/status")))
            if (line.startsWith("VmRSS:")) return line.replaceAll("[^0-9]", "");
        return "0";
    }
}

/** Reads the corpus that all engines index. Several threads may take documents from it. */
final class PreparedCorpus implements Closeable {
    private final DataInputStream in;
    private long number;
    private boolean hasEnded;

    PreparedCorpus(Path file) throws IOException { in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20)); }

    /** The next document; null after the last. */
    synchronized Entry next() throws IOException {
        if (hasEnded || in.readByte() == 0) {
            hasEnded = true;
            return null;
        }
        Entry entry = new Entry();
        entry.number = number++;
        entry.title = readString();
        entry.body = readString();
        entry.outlet = readString();
        entry.authors = readStrings();
        entry.tags = readStrings();
        entry.hasDay = in.readByte() == 1;
        entry.day = in.readInt();
        return entry;
    }

    @Override public void close() throws IOException { in.close(); }

    private String readString() throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String[] readStrings() throws IOException {
        String[] values = new String[in.readInt()];
        for (int i = 0; i < values.length; i++) values[i] = readString();
        return values;
    }

    static final class Entry {
        long number, day;
        String title, body, outlet;
        String[] authors, tags;
        boolean hasDay;
    }
}
