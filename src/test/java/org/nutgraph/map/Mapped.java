package org.nutgraph.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nutgraph.annotate.Chain.Gender;
import org.nutgraph.extract.Extraction;
import org.nutgraph.link.Item;
import org.nutgraph.link.Link;
import org.nutgraph.link.LinkedExtraction;
import org.nutgraph.link.Story;

/** Maps stories put together by hand; their chains are linked as the test says. */
final class Mapped {

  private static final Vocabulary VOCABULARY = Vocabulary.load();
  static final Link UNKNOWN = new Link.Unknown();

  private static final ArticleMapper MAPPER =
      new ArticleMapper(
          VOCABULARY,
          Iris.withBase(Iris.DEFAULT_BASE),
          new Run("0.1.0", "rules-7", "models-4.5.10"));

  static Link found(Item item, String rule) {
    return new Link.Found(new Link.Candidate(item, 0.9), rule);
  }

  static Item minister() {
    return new Item(
        "Q901",
        "Person",
        "Ana Lund",
        List.of("Ana B. Lund"),
        "minister of Norland",
        List.of("Q5"),
        List.of("Q902"),
        List.of("Q905"),
        Gender.FEMALE,
        1960,
        2020,
        null);
  }

  static Item norland() {
    return Item.of("Q902", "GeopoliticalEntity", "Norland");
  }

  static ArticleGraph map(Story story, Link... links) {
    return map(story, Map.of(), links);
  }

  /**
   * @param days QID → day of the index that told of the item
   */
  static ArticleGraph map(Story story, Map<String, LocalDate> days, Link... links) {
    Extraction extraction = story.extraction();
    List<Link> all = new ArrayList<>(List.of(links));
    while (all.size() < extraction.source().chains().size()) {
      all.add(UNKNOWN);
    }
    return MAPPER.map(new LinkedExtraction(extraction, all, Map.of(), days));
  }

  private Mapped() {}
}
