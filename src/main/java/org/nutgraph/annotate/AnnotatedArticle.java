package org.nutgraph.annotate;

import java.util.List;
import java.util.Optional;
import org.nutgraph.article.Article;

/**
 * An article with its analysis. Sentences, mentions and chains are in the order of the text and
 * their ids are their places in these lists.
 */
public record AnnotatedArticle(
    Article article,
    List<Sentence> sentences,
    List<Mention> mentions,
    List<Chain> chains,
    List<Quotation> quotations) {

  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    chains = List.copyOf(chains);
    quotations = List.copyOf(quotations);
  }

  public int tokenCount() {
    return sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
  }

  public Chain chainOf(Mention mention) {
    return chains.get(mention.chain());
  }

  /** The quotation around an offset, if the offset stands inside quotation marks. */
  public Optional<Quotation> quotationAt(int offset) {
    return quotations.stream().filter(quotation -> quotation.holds(offset)).findFirst();
  }
}
