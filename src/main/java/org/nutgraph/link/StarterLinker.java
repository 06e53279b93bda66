package org.nutgraph.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.extract.Extraction;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.correct.Naming;
import org.nutgraph.link.index.StarterIndex;

/**
 * Links the chains of an article to the starter items that come with the program: what is certain
 * first, so that it helps to decide the rest.
 */
public final class StarterLinker implements Linker {
  private final Candidates candidates;
  private final WordLists lists;
  private final Posts posts;
  private final Function<AnnotatedArticle, Rulings> rulings;

  StarterLinker(Candidates candidates, WordLists lists) {
    this(candidates, lists, new Posts(candidates, lists), article -> Rulings.NONE);
  }

  private StarterLinker(
      Candidates candidates,
      WordLists lists,
      Posts posts,
      Function<AnnotatedArticle, Rulings> rulings) {
    this.candidates = candidates;
    this.lists = lists;
    this.posts = posts;
    this.rulings = rulings;
  }

  /** This linker, except that what people decided comes first. */
  public StarterLinker with(Corrections decided, Naming names) {
    return decided.isEmpty()
        ? new StarterLinker(candidates, lists, posts, article -> Rulings.NONE)
        : new StarterLinker(
            candidates,
            lists,
            posts,
            article -> new ArticleRulings(decided, names, article, candidates::item));
  }

  /**
   * The linker over the starter index and the word lists on the class path.
   *
   * @throws IllegalStateException when one of the files is missing or damaged
   */
  public static StarterLinker load() {
    return new StarterLinker(StarterIndex.load(), WordLists.load());
  }

  /** What the index knows of a Wikidata item. */
  public Optional<Item> item(String qid) {
    return candidates.item(qid);
  }

  @Override
  public LinkedExtraction link(Extraction extraction) {
    Rulings ruled = rulings.apply(extraction.source());
    List<Link> links =
        ruled.complete(new ArticleLinking(candidates, lists, posts, extraction, ruled).links());
    return new LinkedExtraction(extraction, links, ruled.labels(links));
  }
}
