package org.nutgraph.link.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.nutgraph.link.Candidates;
import org.nutgraph.link.Item;
import org.nutgraph.link.NameKey;

/** Items of one index, on the disk or in memory. Little of it is on the heap. */
public final class WikidataIndex implements Candidates, AutoCloseable {
  /** How many longer names are looked through; "New" begins thousands. */
  private static final int MOST_CONTINUED = 1000;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexInfo info;
  private final String place;

  /** Owns the directory. */
  private WikidataIndex(Directory directory, DirectoryReader reader, IndexInfo info, String place) {
    this.directory = directory;
    this.reader = reader;
    this.info = info;
    this.place = place;
  }

  /**
   * Opens what {@link ItemWriter} wrote; the directory is closed with the index.
   *
   * @param place where it lies, for messages
   * @throws IndexException when there is no index or one of another format
   */
  static WikidataIndex open(Directory directory, String place) throws IOException {
    LuceneLog.withoutAdvice();
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      try {
        IndexInfo info = IndexInfo.of(reader.getIndexCommit().getUserData(), place);
        return new WikidataIndex(directory, reader, info, place);
      } catch (IOException e) {
        reader.close();
        throw e;
      }
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new IndexException(
          place
              + " is damaged or made for another version; build it again: nutgraph link index build"
              + " ("
              + e.getMessage()
              + ")",
          e);
    } catch (IndexNotFoundException e) {
      throw new IndexException(
          place + " holds no index; build one: nutgraph link index build DUMP --out DIR", e);
    }
  }

  public IndexInfo info() {
    return info;
  }

  @Override
  public List<Hit> named(String name) {
    String key = NameKey.of(name);
    if (key.isEmpty()) {
      return List.of();
    }
    boolean capitals = NameKey.isAllCapitals(name);
    Map<String, Hit> hits = new LinkedHashMap<>();
    for (Via via : NameTerms.WHOLE) {
      collect(NameTerms.of(via, false, key), via, name, hits);
      if (capitals) {
        collect(NameTerms.of(via, true, key), via, name, hits);
      }
    }
    return hits.values().stream().sorted(Hit.BEST_FIRST).toList();
  }

  private void collect(String term, Via via, String name, Map<String, Hit> hits) {
    for (Item item : items(term, MOST)) {
      hits.putIfAbsent(item.qid(), new Hit(item, via, NameTerms.written(item).contains(name)));
    }
  }

  @Override
  public List<Hit> similar(String name) {
    String key = NameKey.of(name);
    Map<String, Hit> hits = new LinkedHashMap<>();
    try {
      for (String term : new SimilarTerms(reader).of(key)) {
        if (hits.size() >= MOST) {
          break;
        }
        for (Item item : items(term, MOST)) {
          hits.putIfAbsent(item.qid(), new Hit(item, Via.SIMILAR, false));
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    named(name).forEach(exact -> hits.remove(exact.item().qid()));
    return hits.values().stream().sorted(Hit.BEST_FIRST).limit(MOST).toList();
  }

  @Override
  public List<Hit> continued(String name, Set<String> endings) {
    String key = NameKey.of(name);
    if (key.isEmpty()) {
      return List.of();
    }
    Map<String, Hit> hits = new LinkedHashMap<>();
    for (Via via : NameTerms.WHOLE) {
      String begin = NameTerms.of(via, false, key + " ");
      for (String term : termsFrom(begin)) {
        if (endings.contains(term.substring(begin.length()))) {
          for (Item item : items(term, MOST)) {
            hits.putIfAbsent(item.qid(), new Hit(item, via, false));
          }
        }
      }
    }
    return hits.values().stream().sorted(Hit.BEST_FIRST).toList();
  }

  /** The first terms that begin like this, in their order. */
  private Set<String> termsFrom(String begin) {
    BytesRef first = new BytesRef(begin);
    Set<String> found = new LinkedHashSet<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(NameTerms.FIELD);
        if (terms == null) {
          continue;
        }
        TermsEnum all = terms.iterator();
        int left = MOST_CONTINUED;
        for (BytesRef next = all.seekCeil(first) == TermsEnum.SeekStatus.END ? null : all.term();
            next != null && left > 0 && StringHelper.startsWith(next, first);
            next = all.next()) {
          found.add(next.utf8ToString());
          left--;
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return found;
  }

  @Override
  public List<Item> personsWithNamePart(String word) {
    String key = NameKey.of(word);
    return key.isEmpty()
        ? List.of()
        : items(NameTerms.of(Via.NAME_PART, false, key), MOST_PERSONS).stream()
            .map(item -> new Hit(item, Via.NAME_PART, false))
            .sorted(Hit.BEST_FIRST)
            .map(Hit::item)
            .toList();
  }

  @Override
  public Optional<Item> item(String qid) {
    return items(NameTerms.ofQid(qid), 1).stream().findFirst();
  }

  @Override
  public Optional<LocalDate> day(String qid) {
    return info.day().filter(day -> item(qid).isPresent());
  }

  /** All items, the most known first; for small indexes. */
  List<Item> all() {
    List<Item> found = new ArrayList<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        StoredFields stored = leaf.reader().storedFields();
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
          StoredItem item = new StoredItem();
          stored.document(document, item);
          found.add(item.get());
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return found;
  }

  /** The most known items of a term. */
  private List<Item> items(String term, int most) {
    BytesRef bytes = new BytesRef(term);
    List<Item> found = new ArrayList<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(NameTerms.FIELD);
        if (terms == null) {
          continue;
        }
        TermsEnum all = terms.iterator();
        if (all.seekExact(bytes)) {
          StoredFields stored = leaf.reader().storedFields();
          PostingsEnum documents = all.postings(null, PostingsEnum.NONE);
          while (found.size() < most && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            StoredItem item = new StoredItem();
            stored.document(documents.docID(), item);
            found.add(item.get());
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return found;
  }

  /** The most known items with a name that begins so, case and accents aside; best first. */
  public List<Item> startingWith(String beginning) {
    String key = NameKey.of(beginning);
    if (key.isEmpty()) {
      return List.of();
    }
    try {
      return new NamesStartingWith(reader)
          .find(key, MOST).stream()
              .map(item -> new Hit(item, Via.ALIAS, false))
              .sorted(Hit.BEST_FIRST)
              .map(Hit::item)
              .limit(MOST)
              .toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException(
        "the index " + place + " cannot be read; build it again: " + cause.getMessage(), cause);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
