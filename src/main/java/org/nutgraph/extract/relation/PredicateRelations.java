package org.nutgraph.extract.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.event.Phrases;
import org.nutgraph.extract.rule.RelationRule;
import org.nutgraph.extract.rule.RelationRules;
import org.nutgraph.extract.rule.WordClass;

/** Relations that a verb or a noun states with its complements. */
final class PredicateRelations {
  private static final String DATE = "date";
  private static final String HOLDER = "holder";

  private final Scene scene;
  private final Sentence sentence;
  private final Slots slots;
  private final Dates dates;
  private final Holders holders;
  private final Bodies bodies;
  private final Possessives kin;

  PredicateRelations(Scene scene) {
    this.scene = scene;
    this.sentence = scene.sentence();
    this.slots = new Slots(scene);
    this.dates = new Dates(scene);
    this.holders = new Holders(scene);
    this.bodies = new Bodies(scene);
    this.kin = new Possessives(scene);
  }

  /**
   * The words of a rule found in the sentence.
   *
   * @param words the head word first
   * @param first index of the leftmost word of a noun phrase
   */
  private record Match(RelationRule rule, List<Token> words, int first) {
    Token head() {
      return words.get(0);
    }
  }

  List<Statement> find() {
    List<Statement> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      verbs(token).forEach(match -> state(match, found));
      nouns(token).forEach(match -> state(match, found));
    }
    return found;
  }

  private List<Match> verbs(Token token) {
    List<Match> found = new ArrayList<>();
    boolean adverb = token.tag().equals("RB");
    // "born" and "based" are adjectives at times; "live" in "live coverage" is no verb.
    boolean participle = token.isAdjective() && !token.lemma().equals("live");
    // "as leading economies": no clause begins so.
    boolean asAdjective = token.tag().equals("VBG") && isAfterAs(token);
    if (!token.isVerb() && !participle && !adverb || token.is("aux") || asAdjective) {
      return found;
    }
    for (RelationRules.Verb verb : scene.rules().verbs(token.lemma().toLowerCase(Locale.ROOT))) {
      Optional<List<Token>> words =
          Phrases.companions(sentence, token, WordClass.VERB, verb.phrase());
      boolean voice =
          !verb.rule().passive() || scene.clauses().isPassive(token) || token.tag().equals("VBN");
      boolean other =
          sentence.children(token).stream()
              .anyMatch(c -> verb.rule().unless().contains(c.lemma().toLowerCase(Locale.ROOT)));
      if (words.isPresent() && voice && !other) {
        found.add(new Match(verb.rule(), words.get(), token.index()));
      }
    }
    return found;
  }

  private boolean isAfterAs(Token token) {
    return token.index() > 0 && sentence.token(token.index() - 1).text().equalsIgnoreCase("as");
  }

  /** The longest words of each rule that end at the token. */
  private List<Match> nouns(Token token) {
    List<Match> found = new ArrayList<>();
    if (token.isVerb() && !token.tag().equals("VBG") || goesOn(token)) {
      return found;
    }
    Set<RelationRule> done = new HashSet<>();
    scene.rules().nouns(lemma(token)).stream()
        .sorted(Comparator.comparingInt((RelationRules.Noun n) -> -n.words().size()))
        .filter(noun -> endsAt(noun.words(), token.index()))
        .filter(noun -> done.add(noun.rule()))
        .forEach(
            noun -> {
              int first = token.index() - noun.words().size() + 1;
              boolean other =
                  slots.before(first).stream().anyMatch(w -> noun.rule().unless().contains(w));
              if (!other) {
                found.add(new Match(noun.rule(), List.of(token), first));
              }
            });
    return found;
  }

  /** "chief" in "chief executive": the phrase goes on, and not with a name. */
  private boolean goesOn(Token token) {
    int next = token.index() + 1;
    boolean modifies = token.is("compound") || token.is("amod");
    return modifies
        && next < sentence.tokens().size()
        && (sentence.token(next).isNoun() || sentence.token(next).isAdjective())
        && scene.entities().mentions().stream()
            .noneMatch(m -> m.kind() == Mention.Kind.NAMED && m.first() == next);
  }

  private boolean endsAt(List<String> words, int last) {
    int first = last - words.size() + 1;
    for (int i = 0; i < words.size(); i++) {
      if (first < 0 || !lemma(sentence.token(first + i)).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  private void state(Match match, List<Statement> found) {
    RelationRule rule = match.rule();
    List<Mention> subjects = ends(match, rule.subject(), rule.subjectTypes(), false);
    for (Mention subject : subjects) {
      if (rule.object().contains(DATE)) {
        dates
            .at(match.head())
            .ifPresent(
                date ->
                    found.add(statement(match, subject, new Filler.Literal(date.span()), date)));
        continue;
      }
      for (Mention object : objects(match)) {
        if (object.chain() != subject.chain()
            && bodies.allows(rule, object, match.head().index(), match.first())
            && !isOfAnother(object, subject, subjects)
            && !isBeyondAnother(match, subject, object)
            && kin.agrees(subject, object)
            && kin.agrees(object, subject)
            && isRightObject(object, rule)) {
          found.add(statement(match, subject, Entities.filler(object), null));
          if (rule.symmetric()) {
            found.add(statement(match, object, Entities.filler(subject), null));
          }
        }
      }
    }
  }

  /** "Jane Roe of Kometa and Max Kern of Siemens": what stands between belongs to the first. */
  private static boolean isOfAnother(Mention object, Mention subject, List<Mention> subjects) {
    return object.last() <= subject.first()
        && subjects.stream().anyMatch(other -> other.last() <= object.first());
  }

  /**
   * "President Roe, President Kern of Norway", "President Roe for his support of Norway": a title's
   * complement stops at the next person and at the next thing.
   */
  private boolean isBeyondAnother(Match match, Mention subject, Mention object) {
    boolean title = match.head().index() < subject.first() && subject.last() <= object.first();
    if (!title) {
      return false;
    }
    return scene.sentence().tokens().subList(subject.last(), object.first()).stream()
            .anyMatch(token -> token.tag().equals("NN") || token.tag().equals("NNS"))
        || scene.entities().mentions().stream()
            .filter(m -> m.kind() == Mention.Kind.NAMED && m.chain() != subject.chain())
            .filter(m -> scene.entities().chain(m).type().equals("Person"))
            .anyMatch(m -> subject.last() <= m.first() && m.last() <= object.first());
  }

  private boolean isRightObject(Mention object, RelationRule rule) {
    boolean other =
        !rule.notObjectNames().isEmpty() && scene.entities().isNamed(object, rule.notObjectNames());
    return !other && scene.entities().isNamed(object, rule.objectNames());
  }

  private Statement statement(
      Match match, Mention subject, Filler object, Dates.@Nullable Date date) {
    boolean noun = !match.head().isVerb() && !match.head().tag().equals("RB");
    String role = noun ? role(match) : null;
    boolean title = noun && (match.head().is("compound") || isPast(match.head(), date));
    return new Statement(
        match.rule(),
        Entities.filler(subject),
        object,
        date == null ? null : date.value(),
        role,
        stating(match.head()),
        title,
        match.words());
  }

  /** An adverb states nothing by itself: in "is not originally from Graz" the predicate does. */
  private Token stating(Token word) {
    return word.tag().equals("RB") && word.head() >= 0 ? sentence.token(word.head()) : word;
  }

  /** "taught until her death in 1950": what marks the end or the beginning of something else. */
  private boolean isPast(Token noun, Dates.@Nullable Date date) {
    LocalDate published = scene.article().article().published();
    return date != null
        && published != null
        && date.value().end().isBefore(published)
        && sentence.children(noun, "case").anyMatch(c -> scene.rules().isBound(lemma(c)));
  }

  /** The post as written, with those beside it: "president and chief executive officer". */
  private String role(Match match) {
    int end = match.head().index();
    for (Token child : sentence.children(match.head())) {
      boolean joined = child.is("conj") && child.isNoun() && isPlain(end, child.index());
      end = joined ? child.index() : end;
    }
    int begin = sentence.token(match.first()).begin();
    return scene.article().article().body().substring(begin, sentence.token(end).end());
  }

  /** No preposition stands between two posts of one phrase. */
  private boolean isPlain(int from, int to) {
    return to - from <= 5
        && sentence.tokens().subList(from + 1, Math.max(from + 1, to)).stream()
            .noneMatch(t -> t.tag().equals("IN") || t.isVerb() && !t.tag().equals("VBG"));
  }

  /** A common noun without a name stands for what it is said of: "is a firm based in Paris". */
  private List<Mention> ends(Token token, Set<String> types) {
    Set<String> known = Entities.known(types);
    List<Mention> own = scene.entities().all(token, known);
    boolean named = own.stream().anyMatch(m -> m.kind() != Mention.Kind.NOMINAL);
    if (!token.isNoun() || named && !holders.isPredicate(token)) {
      return own;
    }
    List<Mention> found = new ArrayList<>();
    for (Token holder : holders.of(token)) {
      found.addAll(scene.entities().all(holder, known));
    }
    if (found.isEmpty() && !own.isEmpty()) {
      return own;
    }
    if (found.isEmpty()) {
      found.addAll(scene.entities().below(token, known, 0));
    }
    return found.isEmpty() && !types.equals(known) ? scene.entities().all(token, types) : found;
  }

  private List<Mention> objects(Match match) {
    RelationRule rule = match.rule();
    List<Mention> found = ends(match, rule.object(), rule.objectTypes(), false);
    return found.isEmpty() ? ends(match, rule.object(), rule.objectTypes(), true) : found;
  }

  private List<Mention> ends(
      Match match, List<String> slotNames, Set<String> types, boolean nearby) {
    for (String slot : slotNames) {
      List<Mention> found = new ArrayList<>();
      List<Token> tokens =
          nearby
              ? slots.nearby(slot, match.head())
              : slots.fill(slot, match.words(), match.first());
      boolean one = slot.equals(HOLDER) && match.head().tag().matches("NNP?");
      for (Token token : tokens) {
        List<Mention> all = ends(token, types);
        found.addAll(one && all.size() > 1 ? all.subList(0, 1) : all);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
