package org.nutgraph.extract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;

/** An extraction as plain text for people who write rules: parse, chains, events, relations. */
public final class ExtractionText {
  private final Extraction extraction;
  private final AnnotatedArticle article;

  public ExtractionText(Extraction extraction) {
    this.extraction = extraction;
    this.article = extraction.source();
  }

  /** Lines for the whole extraction. */
  public String render() {
    StringBuilder text = new StringBuilder();
    for (Sentence sentence : article.sentences()) {
      text.append("sentence ").append(sentence.index()).append('\n');
      sentence.tokens().forEach(token -> text.append(line(sentence, token)));
    }
    text.append("chains\n");
    article.chains().forEach(chain -> text.append(line(chain)));
    text.append("events\n");
    extraction.events().forEach(event -> text.append(line(event)));
    text.append("relations\n");
    extraction.relations().forEach(relation -> text.append(line(relation)));
    return text.toString();
  }

  private static String line(Sentence sentence, Token token) {
    String head = token.head() < 0 ? "–" : sentence.token(token.head()).text();
    return String.format(
        java.util.Locale.ROOT,
        "  %-3d %-18s %-16s %-5s %-11s %s%n",
        token.index(),
        token.text(),
        token.lemma(),
        token.tag(),
        token.relation(),
        head);
  }

  private String line(Chain chain) {
    List<String> words =
        chain.mentions().stream().map(id -> article.mentions().get(id).text()).distinct().toList();
    String of = chain.of() == null ? "" : ", of " + article.chains().get(chain.of()).name();
    String posts = chain.posts().isEmpty() ? "" : ", posts " + chain.posts();
    return "  " + chain.type() + " \"" + chain.name() + "\" " + words + of + posts + "\n";
  }

  private String line(Event event) {
    String roles =
        event.roles().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                role ->
                    role.getKey()
                        + " = "
                        + role.getValue().stream()
                            .map(this::name)
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    StringBuilder text = new StringBuilder("  " + event.type());
    text.append(" at \"").append(event.trigger().text()).append("\" (").append(roles).append(") ");
    text.append(qualifiers(event.qualifiers()));
    if (event.time() != null) {
      text.append(", when \"").append(event.time().text().text()).append('"');
      text.append(event.time().value() == null ? "" : " " + event.time().value().begin());
    }
    event.contentSpans().forEach(span -> text.append("\n    said: ").append(span.text()));
    return text.append('\n').toString();
  }

  private String line(StatedRelation relation) {
    return "  "
        + relation.relation()
        + " ("
        + name(relation.subject())
        + ", "
        + name(relation.object())
        + ") "
        + qualifiers(relation.qualifiers())
        + "\n";
  }

  private String qualifiers(Qualifiers qualifiers) {
    Filler.Entity speaker = qualifiers.attributedTo();
    String who = speaker == null ? "" : ", says " + name(speaker);
    String quoted = qualifiers.quoted() ? ", quoted" : "";
    return qualifiers.factuality().localName() + who + quoted + ", rule " + qualifiers.rule();
  }

  private String name(Filler filler) {
    return switch (filler) {
      case Filler.Entity entity -> article.chains().get(entity.chain()).name();
      case Filler.Content content -> extraction.events().get(content.event()).trigger().text();
      case Filler.Literal literal -> literal.span().text();
    };
  }
}
