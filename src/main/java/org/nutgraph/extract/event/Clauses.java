package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;

/**
 * Subjects and objects of verbs as the meaning has them: through passive, control, raising,
 * conjunction, relative and participial clauses. After the collapsed dependencies of de Marneffe
 * and Manning (2008), read from the basic tree.
 */
public final class Clauses {
  private static final int DEEPEST = 8;

  private final Sentence sentence;

  public Clauses(Sentence sentence) {
    this.sentence = sentence;
  }

  Optional<Token> child(Token token, String relation) {
    return sentence.children(token, relation).findFirst();
  }

  Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(sentence.token(token.head()));
  }

  /** True for a verb in the passive, and for a past participle that modifies a noun. */
  public boolean isPassive(Token verb) {
    if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
      return false;
    }
    boolean marked =
        sentence.children(verb).stream()
            .anyMatch(c -> c.relation().equals("nsubj:pass") || c.relation().equals("aux:pass"));
    if (marked) {
      return true;
    }
    if (!verb.tag().equals("VBN")) {
      return false;
    }
    boolean agentless =
        sentence.children(verb).stream().noneMatch(c -> c.is("aux"))
            && !withCase(verb, "by").isEmpty();
    if (agentless) {
      return true;
    }
    boolean finite = sentence.children(verb).stream().anyMatch(c -> c.is("aux") || c.is("nsubj"));
    if (finite) {
      return false;
    }
    if (verb.relation().equals("acl") || verb.is("amod") || verb.is("advcl")) {
      return true;
    }
    return verb.is("conj") && head(verb).map(this::isPassive).orElse(false);
  }

  /** The noun that stands before the verb, said or unsaid; for a passive verb what undergoes it. */
  public Optional<Token> surfaceSubject(Token verb) {
    return surfaceSubject(verb, 0);
  }

  private Optional<Token> surfaceSubject(Token verb, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    Optional<Token> own = child(verb, "nsubj");
    if (own.isPresent()) {
      return isRelative(own.get()) ? antecedent(verb, depth).or(() -> own) : own;
    }
    Optional<Token> head = head(verb);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Token up = head.get();
    return switch (verb.relation()) {
      case "conj" -> isUnlike(verb, up) ? Optional.empty() : surfaceSubject(up, depth + 1);
      case "xcomp" -> controller(up, depth);
      case "advcl" -> {
        if (!isNonFinite(verb) || isComparison(verb)) {
          yield Optional.empty();
        }
        yield isDeedOfObject(verb) ? controller(up, depth) : surfaceSubject(up, depth + 1);
      }
      case "ccomp" ->
          isInfinitive(verb) || verb.tag().equals("VBG") ? controller(up, depth) : Optional.empty();
      case "acl:relcl" -> Optional.of(up);
      case "acl" -> isInfinitive(verb) ? nounController(up, depth) : gerundOwner(verb, up, depth);
      case "amod" -> Optional.of(up);
      default -> Optional.empty();
    };
  }

  /** "thanked Berg for visiting", "blamed Berg for leaving": it is the object that did so. */
  private boolean isDeedOfObject(Token verb) {
    return verb.tag().equals("VBG") && preposition(verb).matches("for|on");
  }

  /** "spoke and visiting": an -ing form does not share the subject of a verb with a tense. */
  private boolean isUnlike(Token verb, Token up) {
    boolean joined = sentence.children(verb, "cc").findAny().isPresent();
    boolean bare = sentence.children(verb).stream().noneMatch(c -> c.is("aux"));
    return joined && bare && verb.tag().equals("VBG") && up.tag().matches("VBD|VBZ|VBP");
  }

  private Optional<Token> gerundOwner(Token verb, Token noun, int depth) {
    boolean marked = sentence.children(verb).stream().anyMatch(c -> c.is("mark") || c.is("case"));
    return marked && verb.tag().equals("VBG") ? nounController(noun, depth) : Optional.of(noun);
  }

  private Optional<Token> controller(Token up, int depth) {
    Optional<Token> object = child(up, "obj").or(() -> child(up, "iobj"));
    if (object.isPresent() && up.isVerb() && !isReflexive(object.get())) {
      return object;
    }
    return surfaceSubject(up, depth + 1);
  }

  private static boolean isReflexive(Token token) {
    return token.text().endsWith("self") || token.text().endsWith("selves");
  }

  /** "his plan to visit", "made a promise to help": whose plan it is. */
  private Optional<Token> nounController(Token noun, int depth) {
    Optional<Token> possessor = child(noun, "nmod:poss");
    if (possessor.isPresent()) {
      return possessor;
    }
    Optional<Token> verb = head(noun).filter(h -> h.isVerb());
    boolean beside = preposition(noun).matches("following|after|amid|despite|against|about");
    if (verb.isPresent() && (noun.is("obj") || noun.is("obl") && !beside || noun.is("xcomp"))) {
      return surfaceSubject(verb.get(), depth + 1);
    }
    return withCase(noun, "of").stream().findFirst().or(() -> modifier(noun));
  }

  private Optional<Token> modifier(Token noun) {
    return sentence.children(noun).stream()
        .filter(
            c -> (c.is("compound") || c.is("amod")) && Character.isUpperCase(c.text().charAt(0)))
        .findFirst();
  }

  /** "as outlined by the minister". */
  private boolean isComparison(Token verb) {
    return verb.tag().equals("VBN")
        && sentence.children(verb).stream().anyMatch(c -> c.lemma().equals("as"));
  }

  boolean isNonFinite(Token verb) {
    return verb.tag().equals("VBG") || verb.tag().equals("VBN") || isInfinitive(verb);
  }

  /** True for a verb with a tense of its own. */
  public boolean isFinite(Token verb) {
    return verb.tag().matches("VBD|VBZ|VBP")
        || sentence.children(verb).stream()
            .anyMatch(c -> (c.is("aux") || c.is("cop")) && c.tag().matches("VBD|VBZ|VBP|MD"));
  }

  public boolean isInfinitive(Token verb) {
    return sentence.children(verb).stream()
        .anyMatch(c -> c.tag().equals("TO") && (c.is("mark") || c.is("aux")));
  }

  private static boolean isRelative(Token token) {
    return token.tag().equals("WDT")
        || token.tag().equals("WP")
        || token.tag().equals("WP$")
        || token.lemma().equals("that") && !token.tag().equals("DT");
  }

  /** The noun that a relative clause modifies. */
  private Optional<Token> antecedent(Token verb, int depth) {
    Token current = verb;
    for (int i = depth; i <= DEEPEST && current.head() >= 0; i++) {
      if (current.is("acl")) {
        return Optional.of(sentence.token(current.head()));
      }
      if (!current.is("conj") && !current.is("xcomp") && !current.is("ccomp")) {
        return Optional.empty();
      }
      current = sentence.token(current.head());
    }
    return Optional.empty();
  }

  /** Who does it: the subject, or in the passive the by-phrase. */
  public List<Token> subject(Token verb) {
    if (isPassive(verb)) {
      return withCase(verb, "by");
    }
    return surfaceSubject(verb).stream().toList();
  }

  /** What undergoes it: the object, or in the passive the subject. */
  List<Token> object(Token verb) {
    List<Token> own = sentence.children(verb, "obj").toList();
    if (isPassive(verb)) {
      Optional<Token> subject = surfaceSubject(verb);
      List<Token> both = new ArrayList<>(subject.stream().toList());
      both.addAll(own);
      return both;
    }
    if (own.stream().anyMatch(Clauses::isRelative)) {
      return antecedent(verb, 0).stream().toList();
    }
    if (!own.isEmpty()) {
      return own;
    }
    Optional<Token> helped = bareInfinitive(verb).flatMap(clause -> child(clause, "nsubj"));
    if (helped.isPresent()) {
      return helped.stream().toList();
    }
    if (verb.is("acl:relcl") && isObjectRelative(verb)) {
      return head(verb).stream().toList();
    }
    return sharedObject(verb).stream().toList();
  }

  /** "help the girls enter": the clause whose subject is also the object of the verb. */
  private Optional<Token> bareInfinitive(Token verb) {
    return sentence
        .children(verb, "ccomp")
        .filter(c -> c.index() > verb.index())
        .filter(c -> c.tag().equals("VB") || c.tag().equals("VBP"))
        .filter(c -> sentence.children(c).stream().noneMatch(x -> x.is("mark") || x.is("aux")))
        .filter(c -> child(c, "nsubj").filter(s -> s.index() > verb.index()).isPresent())
        .filter(c -> verb.tag().equals("VB") || c.tag().equals("VB"))
        .findFirst();
  }

  private boolean isObjectRelative(Token verb) {
    Optional<Token> subject = child(verb, "nsubj");
    boolean where =
        sentence.children(verb).stream().anyMatch(c -> c.tag().equals("WRB") || c.is("obl"));
    return subject.isPresent() && !isRelative(subject.get()) && !where;
  }

  /** "criticized and rejected the plan": the first verb shares the object of the last. */
  private Optional<Token> sharedObject(Token verb) {
    @Nullable Token conjunct = null;
    for (Token child : sentence.children(verb)) {
      if (child.index() > verb.index()) {
        if (child.is("conj") && child.isVerb() && conjunct == null) {
          conjunct = child;
        } else if (!child.is("cc") && !child.is("punct") && !child.is("conj")) {
          return Optional.empty();
        }
      }
    }
    if (conjunct == null || child(conjunct, "nsubj").isPresent()) {
      return Optional.empty();
    }
    return child(conjunct, "obj");
  }

  /** Who is told or given something: the indirect object, also as the subject of a passive. */
  List<Token> indirect(Token verb) {
    List<Token> own = sentence.children(verb, "iobj").toList();
    if (own.isEmpty() && isPassive(verb) && child(verb, "obj").isPresent()) {
      return surfaceSubject(verb).stream().toList();
    }
    return own;
  }

  /** Complements that this preposition marks, "out of" too; clauses it marks as well. */
  List<Token> withCase(Token token, String preposition) {
    return sentence.children(token).stream()
        .filter(c -> !c.is("conj") && preposition(c).equals(preposition))
        .toList();
  }

  /** The preposition of a complement with the words fixed to it: "in", "out of", "according to". */
  public String preposition(Token complement) {
    StringBuilder words = new StringBuilder();
    for (Token child : sentence.children(complement)) {
      boolean marks = child.is("case") || child.is("mark") && child.tag().equals("IN");
      if (marks && child.index() < complement.index()) {
        words.append(words.isEmpty() ? "" : " ").append(child.lemma());
        sentence.children(child, "fixed").forEach(f -> words.append(' ').append(f.lemma()));
      }
    }
    return words.toString().toLowerCase(java.util.Locale.ROOT);
  }
}
