package org.nutgraph.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.rule.RelationRule;

/** "Jane Roe (born 3 May 1950 in Graz)", "Jane Roe (Graz, 3 May 1950 – 4 June 2001)". */
final class LifeRelations {
  private static final int FARTHEST = 12;
  private static final Set<String> OPEN = Set.of("(", "[", "-LRB-", "-LSB-");
  private static final Set<String> CLOSE = Set.of(")", "]", "-RRB-", "-RSB-");
  private static final Set<String> DASHES = Set.of("-", "–", "—", "--", "−");

  private final Scene scene;
  private final Sentence sentence;
  private final Dates dates;

  LifeRelations(Scene scene) {
    this.scene = scene;
    this.sentence = scene.sentence();
    this.dates = new Dates(scene);
  }

  /** A stretch inside the brackets, between dashes. */
  private record Part(int first, int last) {}

  List<Statement> find() {
    List<RelationRule> rules = scene.rules().ofKind(RelationRule.Kind.LIFE);
    List<Statement> found = new ArrayList<>();
    for (Mention person : scene.entities().mentions()) {
      if (person.kind() == Mention.Kind.NAMED
          && scene.entities().chain(person).type().equals("Person")) {
        find(rules, person, found);
      }
    }
    return found;
  }

  /** Brackets may follow one another, and hold more than dates before a semicolon. */
  private void find(List<RelationRule> rules, Mention person, List<Statement> found) {
    int open = open(person.last());
    while (open >= 0) {
      int close = close(open);
      int begin = open + 1;
      for (int i = begin; i <= close; i++) {
        if (i == close || sentence.token(i).text().equals(";")) {
          read(rules, person, begin, i, found);
          begin = i + 1;
        }
      }
      boolean another =
          close >= 0
              && close + 1 < sentence.tokens().size()
              && OPEN.contains(sentence.token(close + 1).text());
      open = another ? close + 1 : -1;
    }
  }

  private int open(int from) {
    for (int i = from; i < Math.min(sentence.tokens().size(), from + FARTHEST); i++) {
      Token token = sentence.token(i);
      if (OPEN.contains(token.text())) {
        return i;
      }
      if (token.isVerb() || i > from && startsPerson(i)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean startsPerson(int index) {
    return scene.entities().mentions().stream()
        .anyMatch(m -> m.first() == index && scene.entities().chain(m).type().equals("Person"));
  }

  private int close(int open) {
    int depth = 0;
    for (int i = open; i < sentence.tokens().size(); i++) {
      String text = sentence.token(i).text();
      depth += OPEN.contains(text) ? 1 : CLOSE.contains(text) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void read(
      List<RelationRule> rules, Mention person, int first, int last, List<Statement> found) {
    List<Part> parts = parts(first, last);
    boolean told =
        rules.stream().anyMatch(rule -> parts.stream().anyMatch(p -> wordOf(rule, p) >= 0));
    boolean span = parts.size() == 2 && isSpan(parts);
    for (RelationRule rule : rules) {
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        int word = wordOf(rule, part);
        boolean place = !rule.objectTypes().isEmpty();
        boolean byOrder = (span || told && parts.size() == 2) && !anyWord(rules, part, rule);
        boolean here = word >= 0 || byOrder && (rule.subject().contains("first") == (i == 0));
        if (here) {
          Part after = word >= 0 ? new Part(word + 1, end(rules, rule, part)) : part;
          if (place) {
            places(rule, person, after, found);
          } else {
            date(rule, person, after, found);
          }
          break;
        }
      }
    }
  }

  /** A part ends where the word of another rule begins: "born 1950, died 2001". */
  private int end(List<RelationRule> rules, RelationRule rule, Part part) {
    int own = wordOf(rule, part);
    int end = part.last();
    for (RelationRule other : rules) {
      int word = other.words().equals(rule.words()) ? -1 : wordOf(other, part);
      if (word > own) {
        end = Math.min(end, word);
      }
    }
    return end;
  }

  private boolean anyWord(List<RelationRule> rules, Part part, RelationRule own) {
    return rules.stream()
        .filter(rule -> !rule.words().equals(own.words()))
        .anyMatch(rule -> wordOf(rule, part) >= 0);
  }

  private int wordOf(RelationRule rule, Part part) {
    for (int i = part.first(); i < part.last(); i++) {
      if (rule.words().contains(sentence.token(i).text().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  /** Two dates and no verb: a life. */
  private boolean isSpan(List<Part> parts) {
    return parts.stream()
        .allMatch(
            part ->
                dates.within(part.first(), part.last()).size() == 1
                    && sentence.tokens().subList(part.first(), part.last()).stream()
                        .noneMatch(Token::isVerb));
  }

  private List<Part> parts(int first, int last) {
    List<Part> parts = new ArrayList<>();
    int begin = first;
    for (int i = first; i < last; i++) {
      boolean joins =
          i > first
              && i + 1 < last
              && sentence.token(i - 1).end() == sentence.token(i).begin()
              && !Character.isDigit(sentence.token(i - 1).text().codePointAt(0));
      if (DASHES.contains(sentence.token(i).text()) && !joins) {
        parts.add(new Part(begin, i));
        begin = i + 1;
      }
    }
    parts.add(new Part(begin, last));
    return parts;
  }

  private void date(RelationRule rule, Mention person, Part part, List<Statement> found) {
    List<Dates.Date> all = dates.within(part.first(), part.last());
    if (!all.isEmpty()) {
      Dates.Date date = all.getFirst();
      Filler object = new Filler.Literal(date.span());
      found.add(statement(rule, person, object, date));
    }
  }

  private void places(RelationRule rule, Mention person, Part part, List<Statement> found) {
    for (Mention place : scene.entities().mentions()) {
      boolean inside = part.first() <= place.first() && place.last() <= part.last();
      if (inside
          && place.kind() == Mention.Kind.NAMED
          && rule.objectTypes().contains(scene.entities().chain(place).type())) {
        found.add(statement(rule, person, Entities.filler(place), null));
      }
    }
  }

  private Statement statement(
      RelationRule rule, Mention person, Filler object, Dates.@Nullable Date date) {
    return new Statement(
        rule,
        Entities.filler(person),
        object,
        date == null ? null : date.value(),
        null,
        sentence.token(person.head()),
        true,
        List.of());
  }
}
