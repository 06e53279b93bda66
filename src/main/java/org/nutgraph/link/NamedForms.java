package org.nutgraph.link;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;

/** Which of a chain's forms are names, not descriptions. */
public final class NamedForms {
  private NamedForms() {}

  /**
   * The proper names of a chain, canonical name first; empty when no name stands for it. A further
   * form counts where it stands in a named mention of the chain.
   */
  public static List<String> of(AnnotatedArticle article, Chain chain) {
    if (!chain.named()) {
      return List.of();
    }
    Set<String> written =
        chain.mentions().stream()
            .map(article.mentions()::get)
            .filter(mention -> mention.kind() == Mention.Kind.NAMED)
            .map(mention -> NameKey.of(mention.text()))
            .collect(Collectors.toSet());
    return chain.names().stream()
        .filter(name -> name.equals(chain.name()) || written.contains(NameKey.of(name)))
        .toList();
  }
}
