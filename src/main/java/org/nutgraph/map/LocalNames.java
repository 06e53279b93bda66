package org.nutgraph.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.link.correct.Naming;

/** The IRIs of entities that are linked to nothing. */
public final class LocalNames implements Naming {
  private static final String OFFICE = "Office";
  private static final Set<String> BODIES = Set.of("Group", "Organization", OFFICE);

  private final Iris iris;

  public LocalNames(Iris iris) {
    this.iris = iris;
  }

  @Override
  public OfArticle of(AnnotatedArticle article) {
    return new Names(article, iris.article(article.article()));
  }

  @Override
  public Optional<String> type(String entity) {
    return iris.entityType(entity);
  }

  @Override
  public Optional<String> name(String entity) {
    return iris.entityName(entity);
  }

  @Override
  public Optional<String> article(String subject) {
    return iris.articleOf(subject);
  }

  /**
   * True when the chain's name means the same in every article. "Israeli officials" says whose
   * officials they are; "a spokesman", "his government" and "the president" do not.
   */
  static boolean isNameOfItsOwn(AnnotatedArticle article, Chain chain) {
    if (chain.named() && !chain.type().equals(OFFICE)) {
      return true;
    }
    Integer of = chain.of();
    if (of == null || !BODIES.contains(chain.type())) {
      return false;
    }
    return article.chains().get(of).mentions().stream()
        .map(article.mentions()::get)
        .anyMatch(
            owner -> owner.kind() == Mention.Kind.NAMED && chain.name().contains(owner.text()));
  }

  private final class Names implements OfArticle {
    private final AnnotatedArticle article;
    private final String iri;

    Names(AnnotatedArticle article, String iri) {
      this.article = article;
      this.iri = iri;
    }

    @Override
    public String entity(Chain chain) {
      return isNameOfItsOwn(article, chain)
          ? iris.entity(chain.type(), chain.name())
          : described(chain);
    }

    private String described(Chain chain) {
      return iris.describedEntity(chain.type(), chain.name(), iri);
    }

    /** Of several chains with one class and name, those behind the first add where they begin. */
    @Override
    public List<String> bound() {
      List<String> bound = new ArrayList<>();
      Set<String> taken = new HashSet<>();
      for (Chain chain : article.chains()) {
        String described = described(chain);
        boolean first = taken.add(described);
        int begin = article.mentions().get(chain.mentions().getFirst()).begin();
        bound.add(first ? described : described + "-" + begin);
      }
      return bound;
    }

    @Override
    public String mention(Mention mention) {
      return iris.span(iri, mention.begin(), mention.end());
    }
  }
}
