package org.nutgraph.extract.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Annotator;
import org.nutgraph.article.Article;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Extractor;
import org.nutgraph.extract.Filler;

/** Runs the examples that rules carry: right ones must be found, wrong ones must not. */
public final class ExampleCheck {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 9);

  private final Annotator annotator;
  private final Extractor extractor;

  public ExampleCheck(Annotator annotator, Extractor extractor) {
    this.annotator = annotator;
    this.extractor = extractor;
  }

  /** What went wrong with the examples of a rule; empty when they all hold. */
  public List<String> failures(Rule rule) {
    List<String> failures = new ArrayList<>();
    for (Example example : rule.right()) {
      failures.addAll(failures(rule.id(), example));
    }
    for (String text : rule.wrong()) {
      Extraction extraction = extract(text);
      extraction.events().stream()
          .filter(event -> event.qualifiers().rule().equals(rule.id()))
          .forEach(
              event ->
                  failures.add(
                      rule.id()
                          + ": finds \""
                          + event.trigger().text()
                          + "\" where it should not: "
                          + text));
    }
    return failures;
  }

  /** What is missing in one example. */
  public List<String> failures(String id, Example example) {
    Extraction extraction = extract(example.text());
    List<String> reasons = new ArrayList<>();
    for (Event event : extraction.events()) {
      boolean type = example.type().isEmpty() || event.type().equals(example.type());
      if (type) {
        List<String> missing = missing(extraction, event, example);
        if (missing.isEmpty()) {
          return List.of();
        }
        reasons.add(event.trigger().text() + ": " + String.join(", ", missing));
      }
    }
    String why =
        reasons.isEmpty() ? "no " + example.type() + " is found" : String.join(" | ", reasons);
    return List.of(id + ": " + why + " in: " + example.text());
  }

  private Extraction extract(String text) {
    AnnotatedArticle article = annotator.annotate(Article.of("example", text, DAY));
    return extractor.extract(article);
  }

  private static List<String> missing(Extraction extraction, Event event, Example example) {
    List<String> missing = new ArrayList<>();
    if (event.qualifiers().factuality() != example.factuality()) {
      missing.add(
          "is "
              + event.qualifiers().factuality().localName()
              + ", not "
              + example.factuality().localName());
    }
    for (Map.Entry<String, List<String>> role : example.roles().entrySet()) {
      for (String words : role.getValue()) {
        boolean filled =
            event.role(role.getKey()).stream().anyMatch(f -> matches(extraction, f, words));
        if (!filled) {
          missing.add(role.getKey() + " is not " + words);
        }
      }
    }
    if (example.attributedTo() != null) {
      Filler.Entity speaker = event.qualifiers().attributedTo();
      if (speaker == null || !matches(extraction, speaker, example.attributedTo())) {
        missing.add("speaker is not " + example.attributedTo());
      }
    }
    return missing;
  }

  private static boolean matches(Extraction extraction, Filler filler, String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return switch (filler) {
      case Filler.Entity entity ->
          extraction.source().chains().get(entity.chain()).names().stream()
                  .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
              || extraction
                  .source()
                  .mentions()
                  .get(entity.mention())
                  .text()
                  .toLowerCase(Locale.ROOT)
                  .contains(wanted);
      case Filler.Content content ->
          extraction
              .events()
              .get(content.event())
              .trigger()
              .text()
              .toLowerCase(Locale.ROOT)
              .contains(wanted);
      case Filler.Literal literal ->
          literal.span().text().toLowerCase(Locale.ROOT).contains(wanted);
    };
  }
}
