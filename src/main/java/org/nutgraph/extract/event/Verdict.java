package org.nutgraph.extract.event;

import java.util.List;
import java.util.Set;

/** What became of a rule at a word that is one of its triggers. */
public sealed interface Verdict {

  /** It found the event with this id. */
  record Fired(int event) implements Verdict {}

  /** Another rule found an event at one of the words; longer triggers go first. */
  record Taken(String rule) implements Verdict {}

  /** The trigger has more words, and these do not hang on its head. */
  record Incomplete(List<String> missing) implements Verdict {
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }

  /** One of the lemmas with which the rule finds nothing stands in the slot. */
  record Barred(String slot, Set<String> lemmas) implements Verdict {
    public Barred {
      lemmas = Set.copyOf(lemmas);
    }
  }

  /** None of the only lemmas with which the rule finds something stands in the slot. */
  record Confined(String slot, Set<String> lemmas) implements Verdict {
    public Confined {
      lemmas = Set.copyOf(lemmas);
    }
  }

  /** Nothing fills what the rule requires; each entry alone is enough for there to be no event. */
  record Lacking(List<EmptyRole> roles) implements Verdict {
    public Lacking {
      roles = List.copyOf(roles);
    }
  }

  /** The rule found all it requires, and yet the event was given up or is part of another. */
  record Dropped() implements Verdict {}

  /**
   * A required role that is empty.
   *
   * @param role local name in the ontology; several with "|" where one of them would do
   * @param needed classes of entities that may fill it; empty for content
   * @param slots where the rule looks, in its order
   */
  record EmptyRole(String role, Set<String> needed, List<Slot> slots) {
    public EmptyRole {
      needed = Set.copyOf(needed);
      slots = List.copyOf(slots);
    }
  }

  /**
   * A slot and what stands in it.
   *
   * @param words head words with the entity they stand for: "Gaza (GeopoliticalEntity)"
   */
  record Slot(String name, List<String> words) {
    public Slot {
      words = List.copyOf(words);
    }
  }
}
