package org.nutgraph.extract.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Quotation;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Testimony;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.Qualifiers;
import org.nutgraph.extract.StatedRelation;
import org.nutgraph.extract.claim.Claim;
import org.nutgraph.extract.claim.ClaimCalculus;
import org.nutgraph.extract.event.EventDraft;
import org.nutgraph.extract.event.SureEnds;
import org.nutgraph.extract.rule.EmbeddingLexicon;
import org.nutgraph.extract.rule.LightVerbs;
import org.nutgraph.extract.rule.RelationRules;
import org.nutgraph.extract.time.TimeFinder;
import org.nutgraph.ontology.Table;

/**
 * Finds the relations between entities that an article states, by the rules of {@code
 * ontology/rules/relations.yml}. What the past tense or "former" tells counts as stated too: the
 * relations say that somebody holds or held a post. Immutable, for any number of threads.
 */
public final class RelationFinder {
  private static final Set<String> SPEAKING =
      Set.of("Person", "Organization", "GeopoliticalEntity", "Group");

  private static final Set<String> HEADS = Set.of("President", "Prime Minister");

  private final RelationRules rules;
  private final EmbeddingLexicon lexicon;
  private final ClaimCalculus calculus;
  private final TimeFinder times;
  private final Set<String> nationalities;
  private final Set<String> countries;

  private RelationFinder(
      RelationRules rules,
      EmbeddingLexicon lexicon,
      ClaimCalculus calculus,
      TimeFinder times,
      Set<String> nationalities,
      Set<String> countries) {
    this.rules = rules;
    this.lexicon = lexicon;
    this.calculus = calculus;
    this.times = times;
    this.nationalities = nationalities;
    this.countries = countries;
  }

  /**
   * Loads rules and word lists from the class path.
   *
   * @throws IllegalStateException naming file and rule when one is malformed
   */
  public static RelationFinder load(EmbeddingLexicon lexicon, LightVerbs light) {
    Set<String> nationalities =
        Table.read("lists/demonyms.tsv").rows().stream()
            .filter(row -> !row.get("kind").equals("plural"))
            .map(row -> row.get("form"))
            .collect(Collectors.toUnmodifiableSet());
    return new RelationFinder(
        RelationRules.load(),
        lexicon,
        new ClaimCalculus(lexicon, light),
        TimeFinder.load(),
        nationalities,
        countries());
  }

  /** Names of places that have a head of government of their own, who is not a mayor. */
  private static Set<String> countries() {
    Set<String> led =
        Table.read("lists/posts.tsv").rows().stream()
            .filter(row -> HEADS.contains(row.get("title")))
            .map(row -> row.get("holder_of"))
            .collect(Collectors.toUnmodifiableSet());
    return Table.read("lists/demonyms.tsv").rows().stream()
        .filter(row -> led.contains(row.get("qid")))
        .map(row -> row.get("place"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The relations in the order of the sentences, each once a sentence.
   *
   * @param events the events of each sentence, for who says what
   */
  public List<StatedRelation> find(
      AnnotatedArticle article, Map<Integer, List<EventDraft>> events) {
    List<StatedRelation> found = new ArrayList<>();
    Testimony testimony = new Testimony(article);
    for (Sentence sentence : article.sentences()) {
      Scene scene = Scene.of(article, testimony, sentence, rules, times);
      List<Statement> statements = new ArrayList<>(new PredicateRelations(scene).find());
      statements.addAll(new PostRelations(scene).find());
      statements.addAll(new LifeRelations(scene).find());
      statements.addAll(new NationalityRelations(scene, nationalities).find());
      statements.addAll(new PlaceRelations(scene, countries).find());
      Set<List<Object>> seen = new HashSet<>();
      for (Statement each : statements) {
        if (!hasGenericEnd(scene, each) && seen.add(key(each))) {
          found.add(relation(scene, each, events.getOrDefault(sentence.index(), List.of())));
        }
      }
    }
    return found;
  }

  /** "the Museum", "Parliament": of many, and the article does not say which. */
  private boolean hasGenericEnd(Scene scene, Statement statement) {
    return isGeneric(scene, statement.subject())
        || statement.object() instanceof Filler.Entity object && isGeneric(scene, object);
  }

  private boolean isGeneric(Scene scene, Filler.Entity end) {
    Chain chain = scene.article().chains().get(end.chain());
    return chain.named()
        && chain.wikidata() == null
        && chain.names().stream().allMatch(name -> rules.isGeneric(name.toLowerCase(Locale.ROOT)));
  }

  private static List<Object> key(Statement statement) {
    Object object =
        switch (statement.object()) {
          case Filler.Entity entity -> entity.chain();
          case Filler.Literal literal -> literal.span().begin();
          case Filler.Content content -> content;
        };
    return List.of(statement.rule().relation(), statement.subject().chain(), object);
  }

  private StatedRelation relation(Scene scene, Statement statement, List<EventDraft> beside) {
    Claim claim = claim(scene, statement, beside);
    Optional<Quotation> quotation = scene.article().quotationAt(statement.word().begin());
    Qualifiers qualifiers =
        new Qualifiers(
            claim.factuality(),
            speaker(scene, statement, claim, quotation.orElse(null)),
            quotation.isPresent(),
            statement.rule().confidence(),
            statement.rule().id(),
            scene.sentence().index());
    return new StatedRelation(
        statement.rule().relation(),
        statement.subject(),
        statement.object(),
        statement.date(),
        statement.role(),
        qualifiers,
        hasSureEnds(scene, statement));
  }

  private static boolean hasSureEnds(Scene scene, Statement statement) {
    SureEnds ends = new SureEnds(scene.article());
    return ends.isSure(statement.subject())
        && (!(statement.object() instanceof Filler.Entity object)
            || ends.isSure(object) && !ownsWhatFollows(scene, statement, object));
  }

  /** "chairman of the party's commission": not of the party. */
  private static boolean ownsWhatFollows(Scene scene, Statement statement, Filler.Entity object) {
    Mention mention = scene.article().mentions().get(object.mention());
    boolean behind =
        mention.sentence() == scene.sentence().index()
            && mention.first() > statement.word().index();
    return behind
        && mention.last() < scene.sentence().tokens().size()
        && scene.sentence().token(mention.last()).tag().equals("POS");
  }

  private Claim claim(Scene scene, Statement statement, List<EventDraft> beside) {
    if (!statement.presupposed()) {
      return calculus.claim(
          scene.sentence(),
          statement.word(),
          beside,
          (sentence, token) -> scene.entities().at(token, SPEAKING).map(Entities::filler));
    }
    boolean doubted = statement.near().stream().anyMatch(word -> isDoubted(scene.sentence(), word));
    return new Claim(doubted ? Factuality.POSSIBLE : Factuality.ACTUAL, null);
  }

  /** "the alleged leader", "the suspected founder". */
  private boolean isDoubted(Sentence sentence, Token word) {
    return isDoubt(word.text())
        || sentence.children(word).stream().anyMatch(child -> isDoubt(child.text()));
  }

  /** "alleged", "incoming", "President-elect", but not "current". */
  private boolean isDoubt(String word) {
    return lexicon
        .attribute(word.substring(word.lastIndexOf('-') + 1))
        .or(() -> lexicon.attribute(word))
        .filter(operator -> operator.becomes() != Factuality.ACTUAL || operator.speaker())
        .isPresent();
  }

  private static Filler.@Nullable Entity speaker(
      Scene scene, Statement statement, Claim claim, @Nullable Quotation quotation) {
    if (claim.speaker() != null) {
      return claim.speaker();
    }
    if (quotation != null && quotation.speaker() != null) {
      return Entities.filler(scene.article().mentions().get(quotation.speaker()));
    }
    // A title before a name is no part of what is told.
    return statement.presupposed()
        ? null
        : scene.testimony().tellerAt(statement.word().begin()).map(Entities::filler).orElse(null);
  }
}
