package org.nutgraph.link.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.nutgraph.link.Candidates.Via;

/** Finds the names of an index that are nearly a given one. */
final class SimilarTerms {
  private static final int LEAST_FOR_ONE_EDIT = 5;
  private static final int LEAST_FOR_TWO_EDITS = 9;
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
    CompiledAutomaton wanted = new CompiledAutomaton(automaton(key, edits), false, true);
    List<String> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(NameTerms.FIELD);
      if (terms != null) {
        addNear(terms.intersect(wanted, null), key, found);
      }
    }
    return found;
  }

  /** The letter of any kind of whole name, then the first letter, which is seldom mistaken. */
  private static Automaton automaton(String key, int edits) {
    List<Automaton> kinds = new ArrayList<>();
    for (Via via : NameTerms.WHOLE) {
      kinds.add(Automata.makeChar(NameTerms.of(via, false, key).charAt(0)));
    }
    int first = key.offsetByCodePoints(0, 1);
    Automaton rest = new LevenshteinAutomata(key.substring(first), true).toAutomaton(edits);
    Automaton whole =
        Operations.concatenate(
            List.of(Operations.union(kinds), Automata.makeString(key.substring(0, first)), rest));
    return Operations.determinize(whole, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private static void addNear(TermsEnum near, String key, List<String> found) throws IOException {
    for (BytesRef next = near.next();
        next != null && found.size() < MOST_TERMS;
        next = near.next()) {
      String term = next.utf8ToString();
      if (!term.substring(1).equals(key)) {
        found.add(term);
      }
    }
  }
}
