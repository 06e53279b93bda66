package org.nutgraph.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.nutgraph.article.Article;
import org.nutgraph.map.ArticleFacts;
import org.nutgraph.map.ArticleGraph;

/**
 * A store on disk. One process owns it while it is open. Safe for many reading threads and one
 * writing thread at a time; a read sees the last committed state.
 */
public final class GraphStore implements AutoCloseable {
  private static final long MEGABYTE = 1L << 20;
  private static final long COMPACT_FROM = 1024 * MEGABYTE;
  private static final int COMPACT_GROWTH = 4;
  // Measured: a write transaction copies up to 3 MB of index blocks, a new quad takes under 1 KB.
  private static final long BYTES_PER_WRITE = 64 * MEGABYTE;
  private static final long BYTES_PER_QUAD = 1024;

  private final StoreFolder folder;
  private final StoreLayout layout;
  private final DatasetGraph tables;
  private final StoreText text;
  private final IndexedDataset dataset;
  private boolean isClosed;

  private GraphStore(StoreFolder folder, StoreLayout layout, DatasetGraph tables, StoreText text) {
    this.folder = folder;
    this.layout = layout;
    this.tables = tables;
    this.text = text;
    this.dataset = text.over(tables, layout.support());
  }

  /**
   * Opens the store in this folder, making it first where the folder is missing or empty.
   *
   * @param base where the IRIs of a new store start
   * @throws StoreException when that cannot be done, or the store was made with another base
   */
  public static GraphStore openOrCreate(Path path, String base) {
    return openOrCreate(path, base, note -> {});
  }

  /** The same, telling what takes time. */
  public static GraphStore openOrCreate(Path path, String base, Consumer<String> notes) {
    StoreFolder folder = new StoreFolder(path);
    if (folder.isVacant()) {
      folder.create(base);
    }
    String own = folder.base();
    if (!own.equals(base)) {
      throw new StoreException(
          path, "was made with --base " + own, "use that base, or another store");
    }
    return open(folder, notes);
  }

  /**
   * Opens a store that exists.
   *
   * @throws StoreException when there is none or it cannot be used
   */
  public static GraphStore open(Path path) {
    return open(path, note -> {});
  }

  /** The same, telling what takes time. */
  public static GraphStore open(Path path, Consumer<String> notes) {
    return open(new StoreFolder(path), notes);
  }

  /** The base of the store in this folder, or the given one where no store is yet. */
  public static String baseOf(Path path, String otherwise) {
    StoreFolder folder = new StoreFolder(path);
    return folder.isVacant() ? otherwise : folder.base();
  }

  /** True when no store is in this folder and nothing stands in the way of making one. */
  public static boolean isVacant(Path path) {
    return new StoreFolder(path).isVacant();
  }

  private static GraphStore open(StoreFolder folder, Consumer<String> notes) {
    StoreLayout layout = StoreLayout.of(folder.base());
    folder.checkWritable();
    folder.checkComplete();
    try {
      DatasetGraph tables = DatabaseMgr.connectDatasetGraph(folder.path().toString());
      tables.getContext().set(TDB2.symUnionDefaultGraph, true);
      StoreText text = StoreText.open(folder.path());
      GraphStore store = new GraphStore(folder, layout, tables, text);
      store.read(stored -> stored.find().hasNext());
      text.repair(tables, notes);
      return store;
    } catch (RuntimeException e) {
      throw new StoreFailures(folder).explain(e);
    }
  }

  /** Where the IRIs of this store start. */
  public String base() {
    return folder.base();
  }

  public StoreLayout layout() {
    return layout;
  }

  public Path path() {
    return folder.path();
  }

  /**
   * Replaces the graphs of these articles in one transaction. Writes only what differs; nothing at
   * all where nothing does.
   *
   * @param maker fingerprint of the code and data that made the graphs
   * @throws StoreException when it cannot be written; then nothing of the batch is stored
   */
  public synchronized Change replaceAll(List<ArticleGraph> graphs, String maker) {
    return write(read(stored -> Difference.to(stored, layout, graphs, maker)));
  }

  /** Removes these articles and what only they brought. Unknown ones are passed over. */
  public synchronized Change remove(List<String> articles) {
    return write(read(stored -> Difference.without(stored, layout, articles)));
  }

  /**
   * Replaces the corrections graph and marks articles as out of date, in one transaction: a run
   * that is broken off before they are made again is completed by the next.
   *
   * @param stale IRIs of articles that must be made again
   */
  public synchronized Change replaceCorrections(Graph corrections, Collection<String> stale) {
    return write(read(stored -> Difference.toCorrections(stored, layout, corrections, stale)));
  }

  /** What people decided, as a graph of its own. */
  public Graph corrections() {
    return read(
        stored -> {
          Graph copy = GraphFactory.createDefaultGraph();
          stored.getGraph(layout.corrections()).find().forEach(copy::add);
          return copy;
        });
  }

  /** IRIs of the articles that were marked as out of date and not made again, in their order. */
  public List<String> stale() {
    Node mark = NodeFactory.createLiteralString(Difference.STALE);
    return read(
        stored -> {
          List<String> articles = new ArrayList<>();
          stored
              .find(layout.support(), Node.ANY, layout.madeBy(), mark)
              .forEachRemaining(quad -> articles.add(quad.getSubject().getURI()));
          return articles.stream().sorted().toList();
        });
  }

  /** The article whose graph this is, as it was read; empty when the store has not its text. */
  public Optional<Article> article(String iri) {
    return read(stored -> ArticleFacts.read(stored.getGraph(NodeFactory.createURI(iri)), iri));
  }

  /** True when it holds a graph of this article. */
  public boolean holds(String article) {
    return read(stored -> stored.containsGraph(NodeFactory.createURI(article)));
  }

  /**
   * True when the article's graph was made by the same maker from the same article, so that making
   * it again would give the same.
   *
   * @param description what the graph must say of the article itself: its text, metadata, run
   */
  public boolean isUpToDate(ArticleGraph description, String maker) {
    Node article = NodeFactory.createURI(description.iri());
    Set<Triple> wanted = CanonicalTriples.about(article, description.facts());
    Node fingerprint = NodeFactory.createLiteralString(maker);
    return read(
        stored ->
            stored.contains(layout.support(), article, layout.madeBy(), fingerprint)
                && CanonicalTriples.about(article, stored.getGraph(article)).equals(wanted));
  }

  /**
   * Changes with every committed write: what was read before and after the same number is the same.
   */
  public long generation() {
    return dataset.writes();
  }

  /**
   * Runs a read within one transaction. Queries over the dataset see all graphs as the default
   * graph. What is returned must not read from the dataset any more.
   */
  public <T> T read(Function<DatasetGraph, T> reader) {
    try {
      return Txn.calculateRead(dataset, () -> reader.apply(dataset));
    } catch (RuntimeException e) {
      if (StoreFailures.comesFromStorage(e)) {
        throw new StoreFailures(folder).explain(e);
      }
      throw e;
    }
  }

  /**
   * The dataset itself, for a server that runs its own transactions over it. Queries see all graphs
   * as the default graph, and no bookkeeping. What is written to it directly is searched, but is no
   * longer what the stored articles bring.
   */
  public DatasetGraph served() {
    return dataset;
  }

  /** Texts that are searched; in the tables and in the index. */
  public TextCounts textCounts() {
    return read(stored -> text.counts(tables));
  }

  /** Bytes of the store's files; the disk may hold less, as some have holes. */
  public long sizeOnDisk() {
    return folder.size();
  }

  /** Frees the space that earlier writes left behind. Reads go on, writes wait. */
  public synchronized void compact() {
    try {
      DatabaseMgr.compact(tables, true);
      dataset.tablesMoved();
      folder.rememberCompactedSize(folder.size());
    } catch (RuntimeException e) {
      throw new StoreFailures(folder).explain(e);
    }
  }

  /**
   * Writes all quads, also those of the bookkeeping, as compressed N-Quads into the folder backups
   * of the store.
   *
   * @return the new file
   */
  public Path backup() {
    return read(stored -> folder.writeBackup(out -> RDFDataMgr.write(out, tables, Lang.NQUADS)));
  }

  /** Keeps prefixes with the store, for programs that ask it for them. */
  public synchronized void declare(PrefixMapping prefixes) {
    Map<String, String> known = read(stored -> tables.prefixes().getMappingCopy());
    Map<String, String> wanted = new HashMap<>(prefixes.getNsPrefixMap());
    if (known.equals(wanted)) {
      return;
    }
    Txn.executeWrite(
        dataset,
        () -> {
          tables.prefixes().clear();
          tables.prefixes().putAll(wanted);
        });
  }

  /** Notes where the store is served, for those who find it locked; until it is closed. */
  public void announce(String url) {
    folder.announce(url);
  }

  /** Compacts when the store is large and has grown a lot since it was last done. */
  public boolean compactIfGrown() {
    long size = folder.size();
    boolean grown = size > COMPACT_FROM && size > COMPACT_GROWTH * folder.compactedSize();
    if (grown) {
      compact();
    }
    return grown;
  }

  /** May be called again. */
  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    folder.withdraw();
    text.close();
    TDBInternal.expel(tables);
  }

  private Change write(Difference difference) {
    if (difference.size() == 0) {
      return difference.change();
    }
    folder.checkSpace(BYTES_PER_WRITE + BYTES_PER_QUAD * difference.size());
    dataset.begin(TxnType.WRITE);
    try {
      difference.apply(dataset);
      dataset.commit();
    } catch (RuntimeException | InternalError e) {
      throw new StoreFailures(folder).explain(e);
    } finally {
      dataset.end();
    }
    return difference.change();
  }
}
