package org.nutgraph.link.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.nutgraph.link.Candidates.Via;
import org.nutgraph.link.Item;

/** Finds the items of an index with a name that begins in a given way. */
final class NamesStartingWith {
  /** A single letter begins a great many names; those after these are passed over. */
  private static final int MOST_TERMS = 20_000;

  private final IndexReader reader;

  NamesStartingWith(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * At most so many of each part of the index: those that stand first in it, which are the most
   * known.
   */
  List<Item> find(String key, int most) throws IOException {
    List<Item> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(NameTerms.FIELD);
      if (terms == null) {
        continue;
      }
      TreeSet<Integer> documents = new TreeSet<>();
      for (Via via : NameTerms.WHOLE) {
        collect(terms, NameTerms.of(via, false, key), most, documents);
        collect(terms, NameTerms.of(via, true, key), most, documents);
      }
      StoredFields stored = leaf.reader().storedFields();
      for (int document : documents) {
        StoredItem item = new StoredItem();
        stored.document(document, item);
        found.add(item.get());
      }
    }
    return found;
  }

  private static void collect(Terms terms, String start, int most, TreeSet<Integer> documents)
      throws IOException {
    BytesRef wanted = new BytesRef(start);
    TermsEnum all = terms.iterator();
    if (all.seekCeil(wanted) == TermsEnum.SeekStatus.END) {
      return;
    }
    PostingsEnum postings = null;
    BytesRef term = all.term();
    for (int left = MOST_TERMS;
        left > 0 && term != null && StringHelper.startsWith(term, wanted);
        left--, term = all.next()) {
      postings = all.postings(postings, PostingsEnum.NONE);
      for (int i = 0; i < most && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
        documents.add(postings.docID());
        if (documents.size() > most) {
          documents.pollLast();
        }
      }
    }
  }
}
