package org.nutgraph.map;

import java.util.HashMap;
import java.util.Map;
import org.nutgraph.ontology.Table;

/**
 * The words that a label uses for the events of one class.
 *
 * @param one after one actor: "withdraws"
 * @param many after several: "withdraw"
 * @param to before what it is done to: "from"; empty where no word is needed
 * @param noun where no actor is known: "withdrawal"
 * @param of between noun and what it is done to: "from"
 */
record EventWords(String one, String many, String to, String noun, String of) {
  private static final String FILE = "lists/event-words.tsv";

  /**
   * Reads the words of all classes, by local name.
   *
   * @throws IllegalStateException when the table is missing or malformed
   */
  static Map<String, EventWords> load() {
    Map<String, EventWords> words = new HashMap<>();
    for (Table.Row row : Table.read(FILE).rows()) {
      words.put(
          row.get("class"),
          new EventWords(
              row.get("one"), row.get("many"), row.get("to"), row.get("noun"), row.get("of")));
    }
    return Map.copyOf(words);
  }
}
