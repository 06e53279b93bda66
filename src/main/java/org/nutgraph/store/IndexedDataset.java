package org.nutgraph.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.changes.DatasetGraphTextMonitor;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The tables and the text index as one dataset: every write reaches both, whoever writes. Not
 * Jena's own class for this, which loses the index when the tables are compacted.
 */
final class IndexedDataset extends DatasetGraphTextMonitor {
  private final DatasetGraph tables;
  private final Node bookkeeping;
  private final TextIndex index;
  private final TextChanges changes;
  private final TextIndexState state;
  private final AtomicLong writes = new AtomicLong();
  private volatile NodeId hidden = NodeId.NodeDoesNotExist;

  /**
   * @param bookkeeping the graph that queries do not see
   */
  static IndexedDataset of(
      DatasetGraph tables, Node bookkeeping, TextIndex index, TextIndexState state) {
    return new IndexedDataset(tables, bookkeeping, index, state, new TextChanges(index));
  }

  private IndexedDataset(
      DatasetGraph tables,
      Node bookkeeping,
      TextIndex index,
      TextIndexState state,
      TextChanges changes) {
    super(tables, changes);
    this.tables = tables;
    this.bookkeeping = bookkeeping;
    this.index = index;
    this.state = state;
    this.changes = changes;
    hideBookkeeping();
  }

  @Override
  public void begin() {
    super.begin();
    findBookkeeping();
  }

  @Override
  public void begin(TxnType type) {
    super.begin(type);
    findBookkeeping();
  }

  @Override
  public void begin(ReadWrite mode) {
    super.begin(mode);
    findBookkeeping();
  }

  /** Its number is known once it has a quad, and changes when the tables are compacted. */
  private void findBookkeeping() {
    hidden = TDBInternal.getNodeId(tables, bookkeeping);
  }

  /** Queries do not see it; {@code find} does. */
  private void hideBookkeeping() {
    Predicate<Tuple<NodeId>> isContent = quad -> quad.len() < 4 || !quad.get(0).equals(hidden);
    getContext().set(SystemTDB.symTupleFilter, isContent);
  }

  @Override
  public void commit() {
    if (transactionMode() != ReadWrite.WRITE) {
      super.commit();
      return;
    }
    try {
      changes.apply(tables);
      index.prepareCommit();
    } catch (RuntimeException e) {
      abort();
      throw e;
    }
    synchronized (state) {
      try {
        super.commit();
      } catch (RuntimeException | InternalError e) {
        index.rollback();
        throw e;
      }
      index.commit();
      state.remember();
      writes.incrementAndGet();
    }
  }

  /** How many writes were committed since it was opened. */
  long writes() {
    return writes.get();
  }

  @Override
  public void abort() {
    boolean isWrite = transactionMode() == ReadWrite.WRITE;
    super.abort();
    if (isWrite) {
      changes.reset();
      index.rollback();
    }
  }

  @Override
  public void end() {
    if (transactionMode() == ReadWrite.WRITE) {
      changes.reset();
    }
    super.end();
  }

  /** All of it; the tables' own way would pass the index by. */
  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  /** The tables were written anew with the same content. */
  void tablesMoved() {
    synchronized (state) {
      state.remember();
    }
  }
}
