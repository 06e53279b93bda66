package org.nutgraph.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.event.Clauses;

/** What stands in a slot of a verb or noun that states a relation. */
final class Slots {
  private static final Set<String> BEFORE =
      Set.of("JJ", "NN", "NNP", "NNPS", "NNS", "POS", "HYPH", "VBN", "JJS");
  private static final Set<String> BREAKS = Set.of(";", ":", "(", ")", "and", "or", "but");
  private static final int OPENING = 2;
  private static final int LONGEST = 5;
  private static final int FARTHEST = 14;

  private final Scene scene;
  private final Sentence sentence;
  private final Clauses clauses;
  private final Holders holders;

  Slots(Scene scene) {
    this.scene = scene;
    this.sentence = scene.sentence();
    this.clauses = scene.clauses();
    this.holders = new Holders(scene);
  }

  /**
   * Head tokens of what fills the slot.
   *
   * @param words the word that states the relation and its companions, the head word first
   * @param first index of the first of them in the sentence
   */
  List<Token> fill(String slot, List<Token> words, int first) {
    Token head = words.get(0);
    return switch (slot) {
      case "subject" -> isPredicate(head) ? subject(head) : List.of();
      case "object" -> isPredicate(head) ? object(head) : List.of();
      case "self" -> List.of(head);
      case "holder" -> holders.of(head);
      case "possessor" -> possessor(head);
      case "lender" -> lender(head).flatMap(this::surface).stream().toList();
      case "modifier" -> modifier(head, first);
      case "where" -> where(head).stream().toList();
      default -> complement(slot, words);
    };
  }

  private static boolean isPredicate(Token token) {
    return token.isVerb() || token.isAdjective();
  }

  private List<Token> subject(Token verb) {
    return clauses.isPassive(verb) ? withCase(verb, "by") : surface(verb).stream().toList();
  }

  private List<Token> object(Token verb) {
    if (isGerundBefore(verb)) {
      return List.of(sentence.token(verb.head()));
    }
    if (clauses.isPassive(verb) || isReduced(verb)) {
      return surface(verb).stream().toList();
    }
    List<Token> own = sentence.children(verb, "obj").toList();
    boolean relative = own.isEmpty() || own.stream().anyMatch(o -> o.tag().startsWith("W"));
    if (relative && verb.relation().equals("acl:relcl")) {
      boolean other = sentence.children(verb, "nsubj").anyMatch(s -> !s.tag().startsWith("W"));
      return other ? List.of(sentence.token(verb.head())) : List.of();
    }
    return own;
  }

  /** A participle that the parser hung loosely on a noun: "Berg (born in Graz)". */
  private boolean isReduced(Token verb) {
    boolean loose = verb.tag().equals("VBD") && verb.is("acl");
    return (verb.tag().equals("VBN") || verb.isAdjective() || loose)
        && sentence.children(verb, "obj").findAny().isEmpty()
        && sentence.children(verb, "aux").findAny().isEmpty();
  }

  /** "since founding Kometa": what the parser takes for "the founding Kometa". */
  private boolean isGerundBefore(Token verb) {
    return verb.tag().equals("VBG")
        && verb.is("amod")
        && verb.index() > 0
        && sentence.token(verb.index() - 1).tag().equals("IN");
  }

  /** "Kometa, where she was director": what the clause around the noun is said of. */
  private Optional<Token> where(Token noun) {
    Token top = noun;
    for (int steps = 0; steps < 4 && top.head() >= 0; steps++) {
      if (top.is("acl:relcl")) {
        boolean marked = sentence.children(top, "advmod").anyMatch(c -> c.tag().equals("WRB"));
        return marked ? Optional.of(sentence.token(top.head())) : Optional.empty();
      }
      if (!top.is("conj") && !top.is("obl") && !top.is("xcomp") && !top.is("obj")) {
        return Optional.empty();
      }
      top = sentence.token(top.head());
    }
    return Optional.empty();
  }

  private Optional<Token> surface(Token verb) {
    if (verb.is("case") && verb.head() >= 0 && verb.index() > 0) {
      Optional<Token> beside = beside(verb);
      if (beside.isPresent()) {
        return beside;
      }
      int up = sentence.token(verb.head()).head();
      return up < 0 ? Optional.empty() : Optional.of(sentence.token(up));
    }
    Optional<Token> found = verb.index() == 0 ? laterSubject(verb) : clauses.surfaceSubject(verb);
    if (found.isPresent() || verb.head() < 0) {
      return found.or(() -> verb.index() <= OPENING ? laterSubject(verb) : Optional.empty());
    }
    Token head = sentence.token(verb.head());
    if (verb.is("conj") && head.isVerb()) {
      return surface(head);
    }
    boolean loose = verb.is("dep") || verb.is("parataxis") || verb.is("appos");
    if (loose && head.isNoun()) {
      return Optional.of(head);
    }
    return verb.index() <= OPENING ? laterSubject(verb) : Optional.empty();
  }

  /** "the opposition, based in Paris": the mention that ends where the participle begins. */
  private Optional<Token> beside(Token verb) {
    int end = scene.is(verb.index() - 1, ",") ? verb.index() - 1 : verb.index();
    return scene.entities().mentions().stream()
        .filter(m -> m.last() == end)
        .map(m -> sentence.token(m.head()))
        .findFirst();
  }

  /** "Founded in 1999, the firm ...": the subject that follows an opening participle. */
  private Optional<Token> laterSubject(Token verb) {
    if (!verb.tag().matches("VB[NG]") && !verb.isAdjective()) {
      return Optional.empty();
    }
    Optional<Token> subject =
        sentence.tokens().stream()
            .filter(t -> t.index() > verb.index() && t.is("nsubj"))
            .findFirst();
    return subject.or(
        () ->
            scene.entities().mentions().stream()
                .filter(m -> m.first() > verb.index() + 1 && m.last() < sentence.tokens().size())
                .filter(m -> sentence.token(m.first() - 1).text().equals(","))
                .filter(m -> sentence.token(m.last()).tag().matches("VB[DZP]|MD"))
                .map(m -> sentence.token(m.head()))
                .findFirst());
  }

  /** The verb that has the noun as its object: "received a degree". */
  private Optional<Token> lender(Token noun) {
    Token top = noun;
    while ((top.is("conj") || top.is("nmod")) && top.head() >= 0) {
      top = sentence.token(top.head());
    }
    boolean lent = top.is("obj") || top.is("obl") || top.is("xcomp") || top.is("nsubj:pass");
    return lent && top.head() >= 0
        ? Optional.of(sentence.token(top.head())).filter(Token::isVerb)
        : Optional.empty();
  }

  private List<Token> possessor(Token noun) {
    List<Token> own = sentence.children(noun, "nmod:poss").toList();
    if (!own.isEmpty() && own.getFirst().lemma().equals("they")) {
      List<Token> pair = pair(noun);
      return pair.isEmpty() ? own : pair;
    }
    if (!own.isEmpty() || !noun.is("conj") || noun.head() < 0) {
      return own;
    }
    return sentence.children(sentence.token(noun.head()), "nmod:poss").toList();
  }

  /** "Jane Roe and John Roe live with their son": the joined subject that "their" stands for. */
  private List<Token> pair(Token noun) {
    return sentence.tokens().stream()
        .filter(t -> t.is("nsubj") && t.index() < noun.index())
        .filter(t -> sentence.children(t, "conj").findAny().isPresent())
        .limit(1)
        .toList();
  }

  /** The name right before the words, inside the same phrase: "the Turkish prime minister". */
  private List<Token> modifier(Token head, int first) {
    List<Token> found = new ArrayList<>();
    for (int i = first - 1; i >= Math.max(0, first - LONGEST); i--) {
      Token token = sentence.token(i);
      Optional<Mention> mention = endingAt(i);
      if (mention.isPresent()) {
        found.add(sentence.token(mention.get().head()));
        break;
      }
      if (!BEFORE.contains(token.tag())) {
        break;
      }
    }
    if (found.isEmpty()) {
      for (Token child : sentence.children(head)) {
        boolean oblique = child.is("obl") || child.is("compound");
        if (head.isVerb() && oblique && child.index() < head.index()) {
          found.add(child);
        }
      }
    }
    return found;
  }

  private Optional<Mention> endingAt(int index) {
    return scene.entities().mentions().stream()
        .filter(m -> m.kind() == Mention.Kind.NAMED && m.last() == index + 1)
        .filter(m -> !scene.entities().chain(m).type().equals("Office"))
        .findFirst();
  }

  private List<Token> complement(String preposition, List<Token> words) {
    for (Token word : words) {
      List<Token> found = asCase(word, preposition).orElseGet(() -> withCase(word, preposition));
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<Token> shared = shared(preposition, words.get(0));
    if (!shared.isEmpty() || !words.get(0).is("obj")) {
      return shared;
    }
    return lender(words.get(0)).map(verb -> withCase(verb, preposition)).orElse(List.of());
  }

  /** "a firm based in Paris", with "based in" read as one preposition. */
  private Optional<List<Token>> asCase(Token word, String preposition) {
    if (!word.is("case") || word.head() < 0) {
      return Optional.empty();
    }
    Token head = sentence.token(word.head());
    boolean marked = sentence.children(head, "case").anyMatch(c -> c.lemma().equals(preposition));
    return Optional.of(marked ? List.of(head) : List.of());
  }

  /** "founder and director of X": one complement for both. */
  private List<Token> shared(String preposition, Token head) {
    for (Token child : sentence.children(head)) {
      if (child.is("conj") && child.isNoun() == head.isNoun()) {
        List<Token> found = withCase(child, preposition);
        if (!found.isEmpty() && noComplement(head)) {
          return found;
        }
      }
    }
    if (head.is("conj") && head.head() >= 0) {
      return withCase(sentence.token(head.head()), preposition).stream()
          .filter(t -> t.index() > head.index())
          .toList();
    }
    return List.of();
  }

  private boolean noComplement(Token head) {
    return sentence.children(head).stream().noneMatch(c -> c.is("nmod") || c.is("obl"));
  }

  private List<Token> withCase(Token token, String preposition) {
    return sentence.children(token).stream()
        .filter(c -> !c.is("conj") && clauses.preposition(c).equals(preposition))
        .filter(c -> c.index() > token.index() || token.isVerb())
        .toList();
  }

  /**
   * A complement that the parser hung elsewhere in the clause: "moved at six with his parents to
   * Graz". No verb and no semicolon may stand between it and the word.
   */
  List<Token> nearby(String preposition, Token word) {
    int last = Math.min(sentence.tokens().size(), word.index() + FARTHEST);
    for (int i = word.index() + 1; i < last; i++) {
      Token token = sentence.token(i);
      boolean owner = token.tag().equals("POS") || token.text().equals(":");
      if (!word.isVerb() && isName(token) && !preposition.equals("of")) {
        return List.of();
      }
      if (token.isVerb() || owner || BREAKS.contains(token.text()) || token.tag().startsWith("W")) {
        return List.of();
      }
      boolean marks = token.is("case") && token.lemma().equalsIgnoreCase(preposition);
      if (marks && token.head() > i && !sentence.token(token.head()).tag().equals("CD")) {
        return List.of(sentence.token(token.head()));
      }
    }
    return List.of();
  }

  /** Behind a name stands what is said of its bearer or of the verb: "met President Berg at". */
  private boolean isName(Token token) {
    return scene.entities().mentions().stream()
        .filter(m -> m.kind() == Mention.Kind.NAMED && m.head() == token.index())
        .anyMatch(m -> scene.entities().chain(m).type().equals("Person"));
  }

  /** The words before the noun in its phrase, lower case. */
  List<String> before(int first) {
    List<String> words = new ArrayList<>();
    for (int i = first - 1; i >= Math.max(0, first - LONGEST); i--) {
      Token token = sentence.token(i);
      if (!BEFORE.contains(token.tag())) {
        break;
      }
      words.add(token.text().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
