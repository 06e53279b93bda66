package org.nutgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.DirectoryReader;
import org.nutgraph.link.index.LuceneLog;

/** The text index of a store: opened with it, made again when it may be out of step. */
final class StoreText implements AutoCloseable {
  private final TextIndexState state;
  private final TextIndexOnDemand index;

  private StoreText(TextIndexState state, TextIndexOnDemand index) {
    this.state = state;
    this.index = index;
  }

  static StoreText open(Path store) {
    TextIndexConfig config = TextIndexConfig.load();
    TextIndexState state = new TextIndexState(store, config.fingerprint());
    return new StoreText(state, new TextIndexOnDemand(() -> open(config, state.folder())));
  }

  private static TextIndexLucene open(TextIndexConfig config, Path folder) {
    LuceneLog.withoutAdvice();
    return config.open(folder);
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.toList();
      for (Path file : found) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables with the index, in which text:query searches. */
  IndexedDataset over(DatasetGraph tables, Node bookkeeping) {
    tables.getContext().set(TextQuery.textIndex, index);
    return IndexedDataset.of(tables, bookkeeping, index, state);
  }

  /** Makes the index again when it may not hold what the tables hold. */
  void repair(DatasetGraph tables, Consumer<String> notes) {
    if (state.agrees()) {
      return;
    }
    boolean isNew = state.isNew();
    boolean isEmpty = Txn.calculateRead(tables, () -> !tables.find().hasNext());
    if (!isEmpty) {
      notes.accept(
          isNew
              ? "the store has no text index yet; it is made now"
              : "the text index may not hold the last write; it is made again");
    }
    state.forget();
    // It repeats what the tables hold: what is there may be out of step, or damaged.
    delete(state.folder());
    long texts = Txn.calculateRead(tables, () -> new TextChanges(index).fill(tables));
    index.commit();
    state.remember();
    if (!isEmpty) {
      notes.accept(String.format(Locale.ROOT, "%,d texts can be searched", texts));
    }
  }

  /** Within a read of the tables. */
  TextCounts counts(DatasetGraph tables) {
    try (DirectoryReader reader = DirectoryReader.open(index.get().getDirectory())) {
      return new TextCounts(new TextChanges(index).count(tables), reader.numDocs());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    boolean inStep = state.agrees();
    index.close();
    if (inStep) {
      // Closing may end a merge of Lucene's files, which counts as a commit.
      state.remember();
    }
  }
}
