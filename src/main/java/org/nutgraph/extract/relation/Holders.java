package org.nutgraph.extract.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;

/**
 * Who or what a noun is said of: "the founder" in "co-founder Jane Roe", "Jane Roe, the founder",
 * "Jane Roe is the founder", "became the founder", "worked as the founder".
 */
final class Holders {
  private static final int DEEPEST = 4;
  private static final Set<String> OPENERS = Set.of(",", "(", "-LRB-", "–", "—");
  private static final Set<String> INSIDE =
      Set.of("DT", "JJ", "JJS", "NN", "NNP", "NNPS", "VBN", "RB", "CD", "HYPH");
  private static final Set<String> NAMED = Set.of("Person", "Organization");

  private final Scene scene;
  private final Sentence sentence;
  private final PostRows rows;

  Holders(Scene scene) {
    this.scene = scene;
    this.sentence = scene.sentence();
    this.rows = new PostRows(scene);
  }

  /** The tokens of the holders, none when the noun is said of nobody here. */
  List<Token> of(Token noun) {
    List<Token> found = of(noun, 0);
    boolean person = found.stream().anyMatch(this::isPerson);
    if (!person || isPredicate(noun) || !rows.has(noun)) {
      return found;
    }
    return rows.owner(noun).map(m -> sentence.token(m.head())).stream().toList();
  }

  private boolean isPerson(Token token) {
    return scene.entities().at(token, Set.of("Person")).isPresent();
  }

  private List<Token> of(Token noun, int depth) {
    Optional<Token> name = nameAfter(noun);
    if (name.isPresent()) {
      return List.of(name.get());
    }
    Optional<Token> apposition = apposition(noun);
    if (apposition.isPresent() && apposition.get().isProperNoun() && !isPredicate(noun)) {
      return apposition.stream().toList();
    }
    if (isPredicate(noun)) {
      return predicateSubject(noun).stream().toList();
    }
    List<Token> found = byTree(noun, depth);
    return found.isEmpty() ? mainSubject(noun).or(() -> asWritten(noun)).stream().toList() : found;
  }

  /** "wholly owned", but never the "not" of "is not a subsidiary". */
  private boolean isInside(int index) {
    Token token = sentence.token(index);
    boolean adverb = token.tag().equals("RB");
    return INSIDE.contains(token.tag())
        && (!adverb || sentence.token(index + 1).tag().equals("VBN"));
  }

  /** "Kometa (a subsidiary of ...", "Jane Roe, chief ...", whatever the tree makes of it. */
  private Optional<Token> asWritten(Token noun) {
    int before = noun.index() - 1;
    while (before > 0 && isInside(before)) {
      before--;
    }
    if (before <= 0) {
      return Optional.empty();
    }
    Token opener = sentence.token(before);
    boolean copula = scene.rules().isCopula(opener.lemma());
    if (!copula && !OPENERS.contains(opener.text())) {
      return Optional.empty();
    }
    int end = before;
    return scene.entities().mentions().stream()
        .filter(m -> m.last() == end)
        .filter(m -> isName(m) || copula && m.kind() == Mention.Kind.PRONOMINAL)
        .filter(m -> NAMED.contains(scene.entities().chain(m).type()))
        .map(m -> sentence.token(m.head()))
        .filter(t -> !t.is("conj") || t.index() == end - 1)
        .findFirst();
  }

  /** "his wife, Jane", "their children: Jane and John". */
  private Optional<Token> apposition(Token noun) {
    return sentence.children(noun).stream()
        .filter(c -> c.is("appos") && c.isNoun() || c.is("dep") && c.isProperNoun())
        .filter(c -> c.is("appos") || c.index() > noun.index())
        .filter(c -> !isNextOfList(noun, c))
        .findFirst();
  }

  /** "the members of the union, Chad, Mali and Niger": perhaps members, perhaps others. */
  private boolean isNextOfList(Token noun, Token name) {
    boolean several = noun.tag().equals("NNS") || noun.tag().equals("NNPS");
    return several
        && sentence.children(noun, "nmod:poss").findAny().isEmpty()
        && name.index() > noun.index()
        && sentence.tokens().subList(noun.index(), name.index()).stream()
            .anyMatch(token -> token.text().equals(","))
        && sentence.children(name).stream().anyMatch(c -> c.is("conj") || c.is("appos"));
  }

  private Optional<Token> predicateSubject(Token noun) {
    List<Token> own =
        sentence.children(noun, "nsubj").filter(s -> s.index() < noun.index()).toList();
    if (own.size() > 1) {
      return Optional.of(own.getLast());
    }
    Optional<Token> subject = scene.clauses().surfaceSubject(noun);
    boolean loose = noun.is("dep") || noun.is("parataxis");
    if (subject.isPresent() || !loose) {
      return subject;
    }
    Token head = sentence.token(noun.head());
    return sentence
        .children(head, "nsubj")
        .findFirst()
        .or(() -> Optional.of(head).filter(h -> isName(h) && h.index() < noun.index()));
  }

  /** "A native of Graz, she studied ...": the subject of a sentence that the noun opens. */
  private Optional<Token> mainSubject(Token noun) {
    for (Token token : sentence.tokens()) {
      boolean before = token.index() < noun.index();
      if (before && !INSIDE.contains(token.tag())) {
        return Optional.empty();
      }
      boolean after = token.index() > noun.index() + 1;
      if (after && token.is("nsubj") && isSplit(noun, token)) {
        return Optional.of(token);
      }
      if (after && token.isVerb()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isSplit(Token noun, Token subject) {
    return sentence.tokens().subList(noun.index(), subject.index()).stream()
        .anyMatch(t -> t.text().equals(","));
  }

  private List<Token> byTree(Token noun, int depth) {
    if (noun.head() < 0 || depth > DEEPEST) {
      return List.of();
    }
    Token head = sentence.token(noun.head());
    if (noun.is("appos") && head.isNoun()) {
      return isName(head) ? List.of(head) : of(head, depth + 1);
    }
    if (noun.is("conj") || noun.is("dep")) {
      if (isName(head) && head.head() >= 0 && (head.is("nmod") || head.is("obl"))) {
        return of(sentence.token(head.head()), depth + 1);
      }
      return isName(head) || head.isVerb() ? List.of() : of(head, depth + 1);
    }
    if (noun.is("nsubj") && isPredicate(head) && isName(head)) {
      return List.of(head);
    }
    if (noun.is("advmod") && isPredicate(head)) {
      return predicateSubject(head).stream().toList();
    }
    if (noun.is("amod") && head.index() < noun.index()) {
      return of(head, depth + 1);
    }
    if (noun.is("nmod") && scene.rules().isPost(head.lemma())) {
      return postHolder(head);
    }
    return byVerb(noun, head).toList();
  }

  /** "held the position of director", "in his role as director". */
  private List<Token> postHolder(Token post) {
    List<Token> possessor = sentence.children(post, "nmod:poss").toList();
    if (!possessor.isEmpty() || post.head() < 0) {
      return possessor;
    }
    Token verb = sentence.token(post.head());
    boolean complement = post.is("obj") || post.is("obl") || post.is("xcomp");
    return complement && verb.isVerb()
        ? scene.clauses().surfaceSubject(verb).stream().toList()
        : List.of();
  }

  private Stream<Token> byVerb(Token noun, Token head) {
    boolean as = sentence.children(noun).stream().anyMatch(c -> c.is("case") && is(c, "as"));
    if (!head.isVerb()) {
      return as && isPredicate(head)
          ? scene.clauses().surfaceSubject(head).stream()
          : Stream.empty();
    }
    boolean complement = noun.is("xcomp") || noun.is("obj");
    boolean named = scene.rules().isNaming(head.lemma());
    boolean passive = scene.clauses().isPassive(head);
    if (as || complement && named) {
      Optional<Token> object =
          sentence.children(head, "obj").filter(o -> !o.equals(noun)).findFirst();
      if (named && !passive && object.isPresent()) {
        return object.stream();
      }
      return as || passive ? scene.clauses().surfaceSubject(head).stream() : Stream.empty();
    }
    if (complement && scene.rules().isCopula(head.lemma())) {
      return scene.clauses().surfaceSubject(head).stream();
    }
    return Stream.empty();
  }

  private static boolean is(Token token, String lemma) {
    return token.lemma().equalsIgnoreCase(lemma);
  }

  boolean isPredicate(Token noun) {
    return sentence.children(noun, "cop").findAny().isPresent();
  }

  private boolean isName(Token token) {
    return token.isNoun()
        && scene.entities().mentions().stream()
            .anyMatch(m -> isName(m) && m.first() <= token.index() && token.index() < m.last());
  }

  private boolean isName(Mention mention) {
    return mention.kind() == Mention.Kind.NAMED
        && !scene.entities().chain(mention).type().equals("Office");
  }

  /** The tree ties noun and name, or the noun would have no other place: "his wife Jane lives". */
  private static boolean isTied(Token noun, Token name) {
    boolean beside = noun.is("compound") || noun.is("conj") || noun.is("obl") || noun.is("nmod");
    return name.head() == noun.index() || noun.head() == name.index() || beside;
  }

  /** The name that begins where the noun ends: "spokesman Micky Roe". */
  private Optional<Token> nameAfter(Token noun) {
    return scene.entities().mentions().stream()
        .filter(m -> isName(m) && m.first() == noun.index() + 1)
        .filter(m -> NAMED.contains(scene.entities().chain(m).type()))
        .map(m -> sentence.token(m.head()))
        .filter(t -> isTied(noun, t))
        .findFirst();
  }
}
