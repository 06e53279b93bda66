package org.nutgraph.extract.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Filler;

/** From the words in a slot to the mentions that may be an end of a relation. */
final class Entities {
  private static final Set<String> PLACES = Set.of("GeopoliticalEntity", "Place");

  private static final String UNNAMED = "unnamed";
  private static final String OWNED = "owned";
  private static final Set<String> BELOW = Set.of("of", "at", "for");

  private final AnnotatedArticle article;
  private final Sentence sentence;
  private final List<Mention> mentions;

  Entities(AnnotatedArticle article, Sentence sentence) {
    this.article = article;
    this.sentence = sentence;
    this.mentions =
        article.mentions().stream().filter(m -> m.sentence() == sentence.index()).toList();
  }

  List<Mention> mentions() {
    return mentions;
  }

  Chain chain(Mention mention) {
    return article.chainOf(mention);
  }

  static Filler.Entity filler(Mention mention) {
    return new Filler.Entity(mention.id(), mention.chain());
  }

  /** True when a name of the entity holds one of the words; no words allow every name. */
  boolean isNamed(Mention mention, Set<String> words) {
    return words.isEmpty()
        || chain(mention).names().stream()
            .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[ ,-]")))
            .anyMatch(words::contains);
  }

  /** Entities of these types for the token, its conjuncts, and the larger place after a comma. */
  List<Mention> all(Token token, Set<String> types) {
    Map<Integer, Mention> found = new LinkedHashMap<>();
    for (Token each : conjuncts(token)) {
      Optional<Mention> mention = at(each, types);
      mention.ifPresent(m -> found.putIfAbsent(m.chain(), m));
      mention.ifPresent(m -> larger(m, types).forEach(p -> found.putIfAbsent(p.chain(), p)));
    }
    return List.copyOf(found.values());
  }

  private List<Token> conjuncts(Token token) {
    List<Token> all = new ArrayList<>(List.of(token));
    sentence
        .children(token, "conj")
        .filter(c -> c.isNoun() && sentence.children(c, "cop").findAny().isEmpty())
        .filter(c -> sentence.children(c, "nsubj").findAny().isEmpty())
        .filter(c -> !hasPostOfItsOwn(token, c))
        .forEach(c -> all.addAll(conjuncts(c)));
    return all;
  }

  /** "Prime Minister Berg of Norland and President Lund": the second has a post of his own. */
  private boolean hasPostOfItsOwn(Token token, Token conjunct) {
    return mentions().stream()
        .filter(m -> chain(m).type().equals("Office"))
        .anyMatch(m -> m.first() > token.index() && m.last() <= conjunct.index());
  }

  /** The mention that the token heads or is part of, or the name beside it. */
  Optional<Mention> at(Token token, Set<String> types) {
    Optional<Mention> own = own(token, types);
    if (own.isPresent()) {
      return own;
    }
    Optional<Mention> before = before(token, types);
    if (before.isPresent()) {
      return before;
    }
    for (Token child : sentence.children(token)) {
      boolean of = child.is("nmod") && preposition(child).equals("of") && names(token, child);
      boolean named = child.is("dep") && child.isProperNoun() && child.index() > token.index();
      if (child.is("appos") || child.is("flat") || named || of) {
        Optional<Mention> below = own(child, types);
        if (below.isPresent()) {
          return below;
        }
      }
    }
    return Optional.empty();
  }

  /** The name that a word goes on after: "the Civic Platform party", "Jane Roe OBE". */
  private Optional<Mention> before(Token token, Set<String> types) {
    if (!token.isNoun()) {
      return Optional.empty();
    }
    boolean body =
        mentions.stream()
            .anyMatch(
                m ->
                    m.head() == token.index()
                        && m.kind() == Mention.Kind.NOMINAL
                        && !chain(m).type().equals("Person")
                        && types.contains(chain(m).type()));
    return mentions.stream()
        .filter(m -> m.kind() == Mention.Kind.NAMED && types.contains(chain(m).type()))
        .filter(m -> isHonoured(m, token) || body && m.last() == token.index() - 1)
        .filter(m -> sentence.token(m.head()).head() == token.index())
        .filter(m -> body && !PLACES.contains(chain(m).type()) || token.isProperNoun())
        .findFirst();
  }

  /** Only capitals stand between a name and the last of its letters: "Jane Roe CMG KBE". */
  private boolean isHonoured(Mention mention, Token token) {
    return mention.last() <= token.index()
        && token.index() - mention.last() <= 2
        && sentence.tokens().subList(mention.last(), token.index()).stream()
            .allMatch(t -> t.isProperNoun() && t.text().equals(t.text().toUpperCase(Locale.ROOT)));
  }

  /** "the faculty of medicine of Leeds University": the named body below a common noun. */
  List<Mention> below(Token token, Set<String> types, int depth) {
    List<Mention> found = new ArrayList<>();
    if (token.isProperNoun() || depth > 2 || types.contains("Person")) {
      return found;
    }
    for (Token child : sentence.children(token)) {
      if (child.is("nmod") && child.index() > token.index() && BELOW.contains(preposition(child))) {
        List<Mention> own = all(child, types);
        found.addAll(own.isEmpty() ? below(child, types, depth + 1) : own);
      }
    }
    return found;
  }

  /** "the town of Plymouth": a common noun that its own of-phrase names. */
  private boolean names(Token noun, Token of) {
    boolean beside = of.index() - noun.index() <= 4 && !noun.isProperNoun();
    return beside && own(of, PLACES).isPresent() && isPlaceWord(noun);
  }

  private boolean isPlaceWord(Token noun) {
    return mentions.stream()
        .anyMatch(m -> m.head() == noun.index() && PLACES.contains(chain(m).type()));
  }

  private String preposition(Token token) {
    return sentence.children(token, "case").map(Token::lemma).findFirst().orElse("");
  }

  private Optional<Mention> own(Token token, Set<String> types) {
    @Nullable Mention best = null;
    for (Mention mention : mentions) {
      boolean heads = mention.head() == token.index();
      boolean covers = mention.first() <= token.index() && token.index() < mention.last();
      boolean part = covers && mention.kind() == Mention.Kind.NAMED && token.isNoun();
      boolean fits = types.contains(chain(mention).type()) && isKnown(mention, types);
      if ((heads || part) && fits && (best == null || rank(mention) > rank(best))) {
        best = mention;
      }
    }
    return Optional.ofNullable(best).map(this::named);
  }

  /** For "a footballer" the name or pronoun of the same sentence that it is said of. */
  private Mention named(Mention mention) {
    if (mention.kind() != Mention.Kind.NOMINAL) {
      return mention;
    }
    return mentions.stream()
        .filter(m -> m.chain() == mention.chain() && m.kind() != Mention.Kind.NOMINAL)
        .min(Comparator.comparingInt(m -> Math.abs(m.first() - mention.first())))
        .orElse(mention);
  }

  /**
   * A relation needs ends that can be told apart: a name, what refers back to one, or, where the
   * rule allows it, "a hospital" or "Syria's opposition".
   */
  private boolean isKnown(Mention mention, Set<String> types) {
    return chain(mention).named()
        || mention.kind() == Mention.Kind.PRONOMINAL
        || types.contains(UNNAMED)
        || types.contains(OWNED) && chain(mention).of() != null;
  }

  /** The classes alone, for mentions that have a name. */
  static Set<String> known(Set<String> types) {
    Set<String> known = new HashSet<>(types);
    known.remove(UNNAMED);
    known.remove(OWNED);
    return known;
  }

  private static int rank(Mention mention) {
    return switch (mention.kind()) {
      case NAMED -> 1000 + mention.last() - mention.first();
      case PRONOMINAL -> 500;
      case NOMINAL -> 1;
    };
  }

  /** "Plymouth, Wisconsin" names two places; what is in one is in the other. */
  private List<Mention> larger(Mention place, Set<String> types) {
    List<Mention> found = new ArrayList<>();
    @Nullable Mention current = place;
    while (current != null && PLACES.contains(chain(current).type())) {
      current = after(current).filter(m -> types.contains(chain(m).type())).orElse(null);
      if (current != null) {
        found.add(current);
      }
    }
    return found;
  }

  /** The larger place that follows a place after a comma: "Tel Aviv, Israel". */
  Optional<Mention> after(Mention place) {
    int comma = place.last();
    if (place.kind() != Mention.Kind.NAMED || !isComma(comma)) {
      return Optional.empty();
    }
    Optional<Mention> next =
        mentions.stream()
            .filter(m -> m.first() == comma + 1 && m.kind() == Mention.Kind.NAMED)
            .filter(m -> PLACES.contains(chain(m).type()) && m.chain() != place.chain())
            .findFirst();
    return next.filter(m -> !isListed(m, place));
  }

  private boolean isComma(int index) {
    return index < sentence.tokens().size() && sentence.token(index).text().equals(",");
  }

  /** Members of a list are no part of one another: "Paris, London and Rome". */
  private boolean isListed(Mention mention, Mention place) {
    Token token = sentence.token(mention.head());
    Token first = sentence.token(place.head());
    boolean conjoined = token.is("conj") || sentence.children(token, "conj").findAny().isPresent();
    boolean list = sentence.children(first, "conj").anyMatch(c -> c.index() > token.index());
    boolean subject = token.is("nsubj") || token.is("obj");
    boolean and =
        mention.last() < sentence.tokens().size()
            && sentence.token(mention.last()).tag().equals("CC");
    return conjoined || list || subject || and;
  }
}
