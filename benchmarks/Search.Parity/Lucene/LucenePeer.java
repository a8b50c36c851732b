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
                if (hasDay) {
                    document.add(new LongPoint("day", day));
                    document.add(new NumericDocValuesField("day", day));
                }
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
}
