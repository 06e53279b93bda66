package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.rule.LightVerbs;
import org.nutgraph.extract.rule.WordClass;

/** What stands in a slot of a predicate; the slots are those of docs/rules.md. */
final class Arguments {
  private final Sentence sentence;
  private final Clauses clauses;
  private final LightVerbs light;

  Arguments(Sentence sentence, LightVerbs light) {
    this.sentence = sentence;
    this.clauses = new Clauses(sentence);
    this.light = light;
  }

  Clauses clauses() {
    return clauses;
  }

  /**
   * Head tokens of what fills the slot, in the order of the text; conjuncts are not yet added. A
   * slot may be a path: "object.possessor" is the possessor of the object.
   */
  List<Token> fill(Predicate predicate, String slot) {
    int dot = slot.indexOf('.');
    if (dot > 0) {
      return fill(predicate, slot.substring(0, dot)).stream()
          .flatMap(token -> fill(phrase(token), slot.substring(dot + 1)).stream())
          .filter(token -> !predicate.tokens().contains(token))
          .toList();
    }
    List<Token> found =
        switch (slot) {
          case "subject" -> subject(predicate);
          case "object" -> object(predicate);
          case "indirect" ->
              predicate.kind() == WordClass.VERB ? clauses.indirect(predicate.head()) : List.of();
          case "clause" -> clause(predicate);
          case "modifier" -> modifiers(predicate.base());
          case "overt" -> sentence.children(predicate.head(), "nsubj").toList();
          case "possessor" -> sentence.children(predicate.base(), "nmod:poss").toList();
          default -> oblique(predicate, slot);
        };
    return found.stream().filter(token -> !predicate.tokens().contains(token)).toList();
  }

  private Predicate phrase(Token token) {
    WordClass kind = token.isVerb() ? WordClass.VERB : WordClass.NOUN;
    return new Predicate(sentence, token, kind, List.of(token));
  }

  private List<Token> subject(Predicate predicate) {
    return switch (predicate.kind()) {
      case VERB -> clauses.subject(predicate.head());
      case NOUN -> nounSubject(predicate.head());
      case ADJECTIVE, PREPOSITION, MODAL -> predicateSubject(predicate.base());
    };
  }

  private List<Token> predicateSubject(Token base) {
    Optional<Token> subject = clauses.surfaceSubject(base);
    if (subject.isPresent()) {
      return subject.stream().toList();
    }
    boolean modifies = base.is("nmod") || base.is("amod") || base.is("acl");
    if (modifies) {
      return clauses.head(base).stream().toList();
    }
    return base.is("xcomp") || base.is("obl")
        ? clauses.head(base).flatMap(clauses::surfaceSubject).stream().toList()
        : List.of();
  }

  private List<Token> nounSubject(Token noun) {
    List<Token> by = clauses.withCase(noun, "by");
    if (!by.isEmpty()) {
      return by;
    }
    List<Token> possessor = sentence.children(noun, "nmod:poss").toList();
    if (!possessor.isEmpty()) {
      return possessor;
    }
    List<Token> modifiers = modifiers(noun);
    List<Token> names =
        modifiers.stream().filter(t -> Character.isUpperCase(t.text().codePointAt(0))).toList();
    if (!names.isEmpty()) {
      return names;
    }
    List<Token> lent = lentSubject(noun);
    return lent.isEmpty() ? modifiers : lent;
  }

  /** "after the attack he left": the noun's subject would be that of what goes on around it. */
  boolean isAround(Predicate predicate) {
    if (predicate.kind() != WordClass.NOUN) {
      return false;
    }
    Token noun = predicate.head();
    Token top = top(noun);
    boolean own =
        !clauses.withCase(noun, "by").isEmpty()
            || sentence.children(noun, "nmod:poss").findAny().isPresent()
            || !modifiers(noun).isEmpty();
    boolean verbal = clauses.head(top).filter(Token::isVerb).isPresent();
    return !own && verbal && top.is("obl") && light.around().contains(clauses.preposition(top));
  }

  /** The subject that a verb above lends to its event noun: "held talks", "arrived for talks". */
  private List<Token> lentSubject(Token noun) {
    Token top = top(noun);
    Optional<Token> verb = clauses.head(top).filter(Token::isVerb);
    if (verb.isEmpty()) {
      return predicateNounSubject(top);
    }
    boolean lends = light.subject().contains(verb.get().lemma());
    boolean lent = (top.is("obj") || top.relation().equals("nsubj:pass")) && lends;
    boolean through =
        top.is("obl")
            && light.through().contains(clauses.preposition(top))
            && (lends || !isOccasion(verb.get(), top));
    if (through && clauses.preposition(top).equals("for")) {
      List<Token> object = clauses.object(verb.get());
      return object.isEmpty() ? clauses.subject(verb.get()) : object;
    }
    return lent || through ? clauses.subject(verb.get()) : List.of();
  }

  /** "welcomed Berg for talks": who welcomes takes part, as does the guest. */
  List<Token> host(Predicate predicate) {
    Token top = top(predicate.head());
    boolean invited = predicate.kind() == WordClass.NOUN && top.is("obl");
    return clauses
        .head(top)
        .filter(Token::isVerb)
        .filter(verb -> invited && clauses.preposition(top).equals("for"))
        .filter(verb -> !clauses.object(verb).isEmpty() && !hasOwnSides(predicate.head()))
        .map(clauses::subject)
        .orElse(List.of());
  }

  /** "congratulated Berg on the release": what somebody is told something about. */
  private boolean isOccasion(Token verb, Token noun) {
    return clauses.preposition(noun).equals("on") && !clauses.object(verb).isEmpty();
  }

  /** "is in Israel for talks": the clause's own predicate is a noun or a place. */
  private List<Token> predicateNounSubject(Token noun) {
    Optional<Token> head = clauses.head(noun);
    boolean copular =
        head.isPresent() && sentence.children(head.get(), "cop").findAny().isPresent();
    if (copular
        && (noun.is("nmod") || noun.is("obl"))
        && light.through().contains(clauses.preposition(noun))) {
      return sentence.children(head.get(), "nsubj").toList();
    }
    return List.of();
  }

  /** The first of conjoined nouns stands for all of them. */
  private Token top(Token noun) {
    Token current = noun;
    while (current.is("conj") && current.head() >= 0 && !sentence.token(current.head()).isVerb()) {
      current = sentence.token(current.head());
    }
    return current;
  }

  private List<Token> modifiers(Token noun) {
    return sentence.children(noun).stream()
        .filter(c -> c.index() < noun.index())
        .filter(c -> c.is("amod") || c.is("compound") || c.relation().equals("nmod"))
        .filter(c -> Character.isUpperCase(c.text().codePointAt(0)) || c.isNoun())
        .toList();
  }

  private List<Token> object(Predicate predicate) {
    Token head = predicate.head();
    return switch (predicate.kind()) {
      case VERB -> verbObject(predicate);
      case NOUN -> nounObject(head);
      case ADJECTIVE, PREPOSITION, MODAL -> List.of();
    };
  }

  /** The object; with "leave nine dead" the one of whom the companion is said. */
  private List<Token> verbObject(Predicate predicate) {
    for (Token companion : predicate.tokens().subList(1, predicate.tokens().size())) {
      List<Token> said = sentence.children(companion, "nsubj").toList();
      if (!said.isEmpty()) {
        return said;
      }
    }
    return clauses.object(predicate.head());
  }

  private List<Token> nounObject(Token noun) {
    List<Token> of = complements(noun, "of");
    if (!of.isEmpty()) {
      return of;
    }
    if (!clauses.withCase(noun, "by").isEmpty()) {
      return sentence.children(noun, "nmod:poss").toList();
    }
    Token top = top(noun);
    Optional<Token> verb = clauses.head(top).filter(Token::isVerb);
    boolean lent = verb.isPresent() && top.is("obj") && light.object().contains(verb.get().lemma());
    return lent ? clauses.subject(verb.get()) : List.of();
  }

  /**
   * "a meeting with Minister Berg of Chile": an "of" behind another complement belongs to that one.
   */
  private List<Token> complements(Token noun, String preposition) {
    List<Token> found = clauses.withCase(noun, preposition);
    if (!preposition.equals("of") || !noun.isNoun()) {
      return found;
    }
    return found.stream()
        .filter(
            complement ->
                sentence
                    .children(noun, "nmod")
                    .filter(c -> c.index() > noun.index() && c.index() < complement.index())
                    .allMatch(c -> clauses.preposition(c).equals("of")))
        .toList();
  }

  /** "discussed ties with Chile": what is discussed has a "with" of its own. */
  private boolean isOfWhatIsDiscussed(Predicate predicate, Token complement) {
    if (predicate.kind() != WordClass.VERB
        || !light.about().contains(predicate.head().lemma())
        || !clauses.preposition(complement).equals("with")) {
      return false;
    }
    return sentence.tokens().stream()
        .filter(t -> t.index() > predicate.head().index() && t.index() < complement.index())
        .filter(t -> !predicate.tokens().contains(t))
        .anyMatch(t -> t.isNoun() && light.mutual().contains(lemma(t)));
  }

  /** The event is told as what others speak about, without saying whose it is. */
  boolean isSpokenOf(Predicate predicate) {
    if (predicate.kind() != WordClass.NOUN) {
      return false;
    }
    Token noun = predicate.head();
    Token top = top(noun);
    boolean about =
        top.is("obj")
            && clauses.head(top).filter(v -> light.about().contains(v.lemma())).isPresent();
    return about && !hasOwnSides(noun);
  }

  private boolean hasOwnSides(Token noun) {
    return sentence.children(noun, "nmod:poss").findAny().isPresent()
        || !clauses.withCase(noun, "by").isEmpty()
        || !clauses.withCase(noun, "between").isEmpty()
        || !clauses.withCase(noun, "among").isEmpty()
        || modifiers(noun).stream().anyMatch(t -> Character.isUpperCase(t.text().codePointAt(0)));
  }

  private List<Token> oblique(Predicate predicate, String preposition) {
    Set<Token> found = new LinkedHashSet<>();
    if (predicate.kind() == WordClass.PREPOSITION && predicate.head().lemma().equals(preposition)) {
      found.add(predicate.base());
    }
    for (Token token : predicate.tokens()) {
      found.addAll(complements(token, preposition));
    }
    if (predicate.kind() != WordClass.NOUN) {
      found.addAll(clauses.withCase(predicate.base(), preposition));
    }
    if (found.isEmpty() && predicate.kind() == WordClass.VERB && !preposition.equals("of")) {
      sentence
          .children(predicate.head(), "obj")
          .forEach(object -> found.addAll(clauses.withCase(object, preposition)));
    }
    if (found.isEmpty() && predicate.kind() == WordClass.NOUN) {
      Token top = top(predicate.head());
      clauses
          .head(top)
          .filter(Token::isVerb)
          .filter(
              verb ->
                  top.is("obj")
                      || top.is("obl")
                      || top.is("nsubj") && light.occur().contains(verb.lemma()))
          .ifPresent(
              verb -> {
                for (Token complement : clauses.withCase(verb, preposition)) {
                  boolean after = complement.index() > predicate.head().index();
                  if (after && !sentence.isWithin(predicate.head(), complement)) {
                    found.add(complement);
                  }
                }
              });
    }
    found.removeIf(token -> predicate.kind() == WordClass.VERB && token.equals(predicate.head()));
    found.removeIf(token -> isOfWhatIsDiscussed(predicate, token));
    return new ArrayList<>(found);
  }

  /** Clauses that complete the predicate; for a verb set beside what is said, that clause. */
  private List<Token> clause(Predicate predicate) {
    List<Token> found = new ArrayList<>();
    for (Token token : predicate.tokens()) {
      for (Token child : sentence.children(token)) {
        boolean complement = child.is("ccomp") || child.is("xcomp") || child.is("csubj");
        boolean nounClause =
            !token.isVerb()
                && child.relation().equals("acl")
                && (clauses.isInfinitive(child) || hasMark(child));
        if (child.is("xcomp") || (complement || nounClause) && isPredicate(child)) {
          found.add(child);
        }
      }
    }
    Token base = predicate.base();
    if (found.isEmpty()) {
      predicate.tokens().forEach(token -> found.addAll(clausesOfComplements(token)));
    }
    if (found.isEmpty() && predicate.kind() == WordClass.NOUN && base.is("obj")) {
      clauses
          .head(base)
          .filter(verb -> light.subject().contains(verb.lemma()))
          .ifPresent(verb -> found.addAll(infinitives(verb, base)));
    }
    if (found.isEmpty() && predicate.kind() != WordClass.PREPOSITION) {
      sentence
          .children(base, "advcl")
          .filter(c -> c.index() > base.index() && clauses.isInfinitive(c))
          .findFirst()
          .ifPresent(found::add);
    }
    if (found.isEmpty() && predicate.kind() == WordClass.VERB && isBesideSpeech(base)) {
      clauses.head(base).ifPresent(found::add);
    }
    return found;
  }

  /** "pressure on Norland to leave": the infinitive may hang on the complement. */
  private List<Token> clausesOfComplements(Token noun) {
    if (!noun.isNoun()) {
      return List.of();
    }
    return sentence
        .children(noun, "nmod")
        .filter(c -> c.index() > noun.index())
        .flatMap(c -> sentence.children(c, "acl"))
        .filter(c -> c.relation().equals("acl") && clauses.isInfinitive(c))
        .toList();
  }

  private List<Token> infinitives(Token verb, Token after) {
    return sentence.children(verb).stream()
        .filter(c -> (c.is("advcl") || c.is("xcomp")) && c.index() > after.index())
        .filter(clauses::isInfinitive)
        .toList();
  }

  private boolean isPredicate(Token token) {
    return token.isVerb()
        || sentence.children(token).stream()
            .anyMatch(c -> c.is("cop") || c.is("nsubj") || c.is("aux"));
  }

  private boolean hasMark(Token token) {
    return sentence.children(token, "mark").findAny().isPresent();
  }

  /** "Troops left the town, Berg said": the verb of saying hangs on what is said. */
  private boolean isBesideSpeech(Token verb) {
    if (!verb.is("parataxis") || verb.head() < 0) {
      return false;
    }
    return sentence.children(verb, "nsubj").findAny().isPresent()
        && sentence.token(verb.head()).index() < verb.index();
  }

  static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}
