package org.nutgraph.link;

import java.util.ArrayList;
import java.util.List;
import org.nutgraph.extract.Extraction;
import org.nutgraph.ontology.Table;

/**
 * Links the chains of an article to the starter items that come with the program: what is certain
 * first, so that it helps to decide the rest.
 */
public final class StarterLinker implements Linker {
  static final List<String> FILES =
      List.of(
          "countries.tsv",
          "cities.tsv",
          "places.tsv",
          "organizations.tsv",
          "groups.tsv",
          "events.tsv",
          "people.tsv",
          "offices.tsv");

  private final Candidates candidates;
  private final WordLists lists;
  private final Posts posts;

  StarterLinker(Candidates candidates, WordLists lists) {
    this.candidates = candidates;
    this.lists = lists;
    this.posts = new Posts(candidates, lists);
  }

  /**
   * The linker over the starter items and word lists on the class path.
   *
   * @throws IllegalStateException when one of the files is missing or damaged
   */
  public static StarterLinker load() {
    List<Item> items = new ArrayList<>();
    FILES.forEach(file -> items.addAll(StarterItems.of(Table.read("starter/" + file))));
    return new StarterLinker(new EntityIndex(items), WordLists.load());
  }

  @Override
  public LinkedExtraction link(Extraction extraction) {
    return new LinkedExtraction(
        extraction, new ArticleLinking(candidates, lists, posts, extraction).links());
  }
}
