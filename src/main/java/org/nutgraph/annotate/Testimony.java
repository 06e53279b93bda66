package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Paragraphs told in the first person outside quotation marks, as in interviews and personal
 * statements. What they tell is the word of whoever says "I", not the article's own.
 */
public final class Testimony {
  private static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself");

  private record Told(int begin, int end, Mention teller) {}

  private final List<Told> paragraphs = new ArrayList<>();

  public Testimony(AnnotatedArticle article) {
    String body = article.article().body();
    int end = 0;
    for (Mention mention : article.mentions()) {
      if (mention.begin() >= end && isTeller(article, mention)) {
        int begin = body.lastIndexOf('\n', mention.begin()) + 1;
        int stop = body.indexOf('\n', mention.begin());
        end = stop < 0 ? body.length() : stop;
        paragraphs.add(new Told(begin, end, mention));
      }
    }
  }

  private static boolean isTeller(AnnotatedArticle article, Mention mention) {
    return mention.kind() == Mention.Kind.PRONOMINAL
        && SINGULAR.contains(mention.text().toLowerCase(Locale.ROOT))
        && article.quotationAt(mention.begin()).isEmpty();
  }

  /** Whose word the text at an offset is, where it is told in the first person. */
  public Optional<Mention> tellerAt(int offset) {
    return paragraphs.stream()
        .filter(told -> told.begin() <= offset && offset < told.end())
        .map(Told::teller)
        .findFirst();
  }
}
