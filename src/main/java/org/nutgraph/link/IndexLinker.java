package org.nutgraph.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.extract.Extraction;
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.correct.Naming;

/**
 * Links the chains of an article to the items of an index: what is certain first, so that it helps
 * to decide the rest.
 */
public final class IndexLinker implements Linker {
  private final Knowledge knowledge;
  private final Function<AnnotatedArticle, Rulings> rulings;

  IndexLinker(Knowledge knowledge) {
    this(knowledge, article -> Rulings.NONE);
  }

  private IndexLinker(Knowledge knowledge, Function<AnnotatedArticle, Rulings> rulings) {
    this.knowledge = knowledge;
    this.rulings = rulings;
  }

  /** This linker, except that what people decided comes first. */
  public IndexLinker with(Corrections decided, Naming names) {
    return decided.isEmpty()
        ? new IndexLinker(knowledge)
        : new IndexLinker(
            knowledge, article -> new ArticleRulings(decided, names, article, this::item));
  }

  /** What the index knows of a Wikidata item. */
  public Optional<Item> item(String qid) {
    return knowledge.candidates().item(qid);
  }

  /**
   * The linker over an index, with the word lists and weights on the class path.
   *
   * @throws IllegalStateException when one of the files is missing or damaged
   */
  public static IndexLinker over(Candidates candidates) {
    return new IndexLinker(Knowledge.load(candidates));
  }

  /**
   * The items that were weighed for a chain, the best first.
   *
   * @param candidates each with its probability and features
   */
  public record Weighing(Chain chain, List<Candidate> candidates) {
    public Weighing {
      candidates = List.copyOf(candidates);
    }
  }

  /** All that was weighed for the names of an article, in the order of the chains. */
  public List<Weighing> weigh(Extraction extraction) {
    ArticleLinking linking =
        new ArticleLinking(knowledge, extraction, rulings.apply(extraction.source()));
    linking.links();
    List<Weighing> all = new ArrayList<>();
    new TreeMap<>(linking.weighed())
        .forEach(
            (chain, weighed) ->
                all.add(
                    new Weighing(
                        extraction.source().chains().get(chain),
                        weighed.stream().map(Ranking.Weighed::candidate).toList())));
    return all;
  }

  /**
   * The names of an article that lead to nothing because no index knows them, each once, in the
   * order of the chains. Surnames and given names alone, groups and posts are not among them.
   */
  public List<String> unknownNames(Extraction extraction) {
    return UnknownNames.of(link(extraction), knowledge.candidates());
  }

  @Override
  public LinkedExtraction link(Extraction extraction) {
    Rulings ruled = rulings.apply(extraction.source());
    List<Link> links = ruled.complete(new ArticleLinking(knowledge, extraction, ruled).links());
    return new LinkedExtraction(extraction, links, ruled.labels(links), days(links));
  }

  private Map<String, LocalDate> days(List<Link> links) {
    Map<String, LocalDate> days = new HashMap<>();
    links.stream()
        .flatMap(link -> candidates(link).stream())
        .map(Candidate::qid)
        .distinct()
        .forEach(qid -> knowledge.candidates().day(qid).ifPresent(day -> days.put(qid, day)));
    return days;
  }

  private static List<Candidate> candidates(Link link) {
    return switch (link) {
      case Link.Found found -> List.of(found.candidate());
      case Link.Ambiguous ambiguous -> ambiguous.candidates();
      case Link.Local local -> List.of();
      case Link.Unknown unknown -> List.of();
    };
  }
}
