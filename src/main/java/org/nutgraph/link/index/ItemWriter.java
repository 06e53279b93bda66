package org.nutgraph.link.index;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.nutgraph.link.Item;

/**
 * Writes items into a new index, where they lie by how known they are: the first ones of a name are
 * the most known. Nothing counts before {@link #finish}.
 */
final class ItemWriter implements AutoCloseable {
  static final String ITEM = "item";
  private static final String ORDER = "order";
  private static final String PERSON = "Person";
  private static final int BUFFER_MEGABYTES = 192;

  private final IndexWriter writer;
  private final PackedBytes bytes = PackedBytes.empty();
  private final Map<String, Long> types = new TreeMap<>();
  private long items;
  private long names;

  ItemWriter(Directory directory) throws IOException {
    LuceneLog.withoutAdvice();
    // One thread merges: the index comes out the same, and the other core reads.
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(2, 1);
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setCodec(new Lucene103Codec(Lucene103Codec.Mode.BEST_SPEED))
                .setIndexSort(new Sort(new SortField(ORDER, SortField.Type.LONG)))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(merges)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setCommitOnClose(false));
  }

  void add(Item item) throws IOException {
    bytes.clear();
    ItemCoding.put(item, bytes);
    Document document = new Document();
    Set<String> terms = NameTerms.of(item, item.type().equals(PERSON));
    for (String term : terms) {
      document.add(new StringField(NameTerms.FIELD, term, Field.Store.NO));
    }
    document.add(new StoredField(ITEM, new BytesRef(bytes.array(), 0, bytes.size())));
    long known = Integer.MAX_VALUE - item.sitelinks();
    document.add(new NumericDocValuesField(ORDER, known << Integer.SIZE | Qids.number(item.qid())));
    writer.addDocument(document);
    items++;
    names += terms.size() - 1;
    types.merge(item.type(), 1L, Long::sum);
  }

  /** Puts all into one part and makes it durable. */
  IndexInfo finish(String dump, String date, String licence) throws IOException {
    IndexInfo info = new IndexInfo(dump, date, licence, items, names, types);
    writer.forceMerge(1);
    writer.setLiveCommitData(info.asMap().entrySet());
    writer.commit();
    return info;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
