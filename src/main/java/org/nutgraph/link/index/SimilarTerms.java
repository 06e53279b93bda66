package org.nutgraph.link.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.nutgraph.link.Candidates.Via;

/** Finds the names of an index that are nearly a given one. */
final class SimilarTerms {
  private static final int LEAST_FOR_ONE_EDIT = 5;
  private static final int LEAST_FOR_TWO_EDITS = 9;

  /** The letter of the kind of name, and the first one of the name, which is seldom mistaken. */
  private static final int FIXED = 2;

  private static final int MOST_TERMS = 50;

  private final IndexReader reader;

  SimilarTerms(IndexReader reader) {
    this.reader = reader;
  }

  /** Terms one edit away; two edits away when there are none and the name is long enough. */
  List<String> of(String key) throws IOException {
    if (key.length() < LEAST_FOR_ONE_EDIT) {
      return List.of();
    }
    List<String> near = of(key, 1);
    return near.isEmpty() && key.length() >= LEAST_FOR_TWO_EDITS ? of(key, 2) : near;
  }

  private List<String> of(String key, int edits) throws IOException {
    List<String> found = new ArrayList<>();
    for (Via via : NameTerms.WHOLE) {
      String wanted = NameTerms.of(via, false, key);
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(NameTerms.FIELD);
        if (terms != null) {
          addNear(terms, wanted, edits, found);
        }
      }
    }
    return found;
  }

  private static void addNear(Terms terms, String wanted, int edits, List<String> found)
      throws IOException {
    Term term = new Term(NameTerms.FIELD, wanted);
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, term, edits, FIXED, true);
    int left = MOST_TERMS;
    for (BytesRef next = near.next(); next != null && left > 0; next = near.next()) {
      String name = next.utf8ToString();
      if (!name.equals(wanted)) {
        found.add(name);
        left--;
      }
    }
  }
}
