package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.nutgraph.extract.rule.RuleSet;
import org.nutgraph.extract.rule.WordClass;

/** From a token in a slot to the entities that it and its conjuncts stand for. */
final class MentionIndex {
  /** Classes of what can act and speak. */
  static final Set<String> ACTORS = Set.of("Person", "Organization", "GeopoliticalEntity", "Group");

  private final AnnotatedArticle article;
  private final RuleSet rules;
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

  MentionIndex(AnnotatedArticle article, RuleSet rules) {
    this.article = article;
    this.rules = rules;
    for (Mention mention : article.mentions()) {
      bySentence.computeIfAbsent(mention.sentence(), s -> new ArrayList<>()).add(mention);
    }
  }

  /** Entities of a type that is allowed, for the token, its conjuncts and what it counts. */
  List<Filler.Entity> entities(Sentence sentence, Token token, Set<String> types) {
    Map<Integer, Filler.Entity> found = new java.util.LinkedHashMap<>();
    for (Token each : conjuncts(sentence, token)) {
      mention(sentence, each, types)
          .ifPresent(m -> fillers(m).forEach(filler -> found.putIfAbsent(filler.chain(), filler)));
    }
    return List.copyOf(found.values());
  }

  /** The mention's entity; "the two" stands for each of the pair. */
  private List<Filler.Entity> fillers(Mention mention) {
    List<Integer> members = article.chainOf(mention).members();
    return members.isEmpty()
        ? List.of(new Filler.Entity(mention.id(), mention.chain()))
        : members.stream().map(chain -> new Filler.Entity(mention.id(), chain)).toList();
  }

  private Set<Token> conjuncts(Sentence sentence, Token token) {
    Set<Token> all = new LinkedHashSet<>();
    all.add(token);
    sentence
        .children(token, "conj")
        .filter(c -> !c.isVerb() && !startsClause(sentence, c))
        .filter(c -> !endsOtherName(sentence, token, c) && !continuesList(sentence, token, c))
        .forEach(c -> all.addAll(conjuncts(sentence, c)));
    return all;
  }

  /** "officials of Chile, Peru and Norway": the list goes on after "of", not beside "officials". */
  private boolean continuesList(Sentence sentence, Token token, Token conjunct) {
    if (token.isProperNoun() || !conjunct.isProperNoun()) {
      return false;
    }
    Set<String> types = Set.of("GeopoliticalEntity");
    return sentence
            .children(token, "nmod")
            .filter(c -> c.isProperNoun() && c.index() > token.index())
            .filter(c -> c.index() < conjunct.index())
            .anyMatch(c -> ownMention(sentence, c, types).isPresent())
        && ownMention(sentence, conjunct, types).isPresent();
  }

  /** "Berg of Trinidad and Tobago": the "and" stands inside a name that Berg is no part of. */
  private boolean endsOtherName(Sentence sentence, Token token, Token conjunct) {
    return in(sentence).stream()
        .filter(m -> m.kind() == Mention.Kind.NAMED)
        .anyMatch(
            m ->
                m.first() > token.index()
                    && conjunct.index() < m.last()
                    && sentence
                        .tokens()
                        .subList(m.first(), Math.max(m.first(), conjunct.index()))
                        .stream()
                        .anyMatch(t -> t.tag().equals("CC")));
  }

  private static boolean startsClause(Sentence sentence, Token token) {
    return sentence.children(token).stream().anyMatch(c -> c.is("nsubj") || c.is("cop"));
  }

  private Optional<Mention> mention(Sentence sentence, Token token, Set<String> types) {
    Optional<Mention> own = ownMention(sentence, token, types);
    if (own.isPresent()) {
      return own;
    }
    for (Token child : sentence.children(token)) {
      boolean counted =
          child.is("nmod")
              && sentence.children(child).stream().anyMatch(c -> c.lemma().equals("of"));
      boolean titled =
          child.is("dep")
              && child.isProperNoun()
              && child.index() > token.index()
              && token.isNoun();
      if (child.is("appos") || titled || counted && isCounter(token)) {
        Optional<Mention> below = ownMention(sentence, child, types);
        if (below.isPresent()) {
          return below;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A word that only counts or divides what follows: "some of the officials", "dozens of"; never
   * one that names an event: "the arrest of".
   */
  private boolean isCounter(Token token) {
    boolean eventful =
        rules.entries(WordClass.NOUN, Arguments.lemma(token)).stream()
            .anyMatch(entry -> entry.phrase().length() == 1);
    return token.tag().equals("CD") || token.tag().equals("DT") || token.isNoun() && !eventful;
  }

  private Optional<Mention> ownMention(Sentence sentence, Token token, Set<String> types) {
    @Nullable Mention best = null;
    for (Mention mention : bySentence.getOrDefault(sentence.index(), List.of())) {
      boolean covers = mention.first() <= token.index() && token.index() < mention.last();
      boolean heads = mention.head() == token.index();
      boolean part = covers && mention.kind() == Mention.Kind.NAMED && isPartOfName(token);
      if (!heads && !part || !types.contains(article.chainOf(mention).type())) {
        continue;
      }
      if (best == null || rank(mention, token) > rank(best, token)) {
        best = mention;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isPartOfName(Token token) {
    return token.isNoun();
  }

  private static int rank(Mention mention, Token token) {
    int rank = mention.head() == token.index() ? 4 : 0;
    return rank + (mention.kind() == Mention.Kind.NAMED ? 2 : 0);
  }

  /** All mentions of a sentence, in the order of the text. */
  List<Mention> in(Sentence sentence) {
    return bySentence.getOrDefault(sentence.index(), List.of());
  }

  Chain chain(Filler.Entity entity) {
    return article.chains().get(entity.chain());
  }
}
