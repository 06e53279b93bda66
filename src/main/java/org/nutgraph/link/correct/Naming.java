package org.nutgraph.link.correct;

import java.util.List;
import java.util.Optional;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;

/** Says by which IRIs a correction may speak of a chain. Pure; safe for many threads. */
public interface Naming {

  /** The names of one article's chains. */
  interface OfArticle {
    /** The IRI that the chain has when it is linked to nothing. */
    String entity(Chain chain);

    /**
     * For each chain, at the place that is its id, the IRI that means this article's chain alone
     * and not others of its class and name.
     */
    List<String> bound();

    String mention(Mention mention);
  }

  OfArticle of(AnnotatedArticle article);

  /** Local name of the class in a local entity's IRI; empty when it is none. */
  Optional<String> type(String entity);

  /** The name in a local entity's IRI, in small letters with spaces; empty when it is none. */
  Optional<String> name(String entity);

  /** The article that a mention's or a bound entity's IRI belongs to; empty for all others. */
  Optional<String> article(String subject);
}
