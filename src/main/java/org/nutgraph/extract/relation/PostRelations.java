package org.nutgraph.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.rule.RelationRule;

/** Posts that the annotator found: who holds each of them. */
final class PostRelations {
  private final Scene scene;
  private final PostRows rows;

  PostRelations(Scene scene) {
    this.scene = scene;
    this.rows = new PostRows(scene);
  }

  List<Statement> find() {
    List<Statement> found = new ArrayList<>();
    for (RelationRule rule : scene.rules().ofKind(RelationRule.Kind.POST)) {
      for (Mention post : scene.entities().mentions()) {
        if (scene.entities().chain(post).type().equals("Office")
            && !isInside(post)
            && !isOccupation(post)) {
          holder(post).ifPresent(person -> found.add(statement(rule, post, person)));
        }
      }
    }
    return found;
  }

  private Statement statement(RelationRule rule, Mention post, Mention person) {
    Token word = scene.sentence().token(post.head());
    int before = post.first() - 1;
    boolean modified = before >= 0 && scene.sentence().token(before).tag().matches("JJ|VBG");
    List<Token> words =
        scene.sentence().tokens().subList(modified ? before : post.first(), post.last());
    return new Statement(
        rule,
        Entities.filler(person),
        Entities.filler(post),
        null,
        post.text(),
        word,
        person.first() >= post.last() && person.first() - post.last() <= 1,
        words);
  }

  /** "the president" in "an adviser to the president" is somebody else. */
  private boolean isInside(Mention post) {
    return scene.entities().mentions().stream()
        .filter(m -> scene.entities().chain(m).type().equals("Office"))
        .anyMatch(m -> m.first() < post.first() && post.last() <= m.last());
  }

  /**
   * "a doctor at the clinic", "founder and owner": no word of the phrase before a preposition is a
   * post.
   */
  private boolean isOccupation(Mention post) {
    List<String> heads = new ArrayList<>();
    String head = "";
    for (Token token : scene.sentence().tokens().subList(post.first(), post.last())) {
      if (token.tag().matches("IN|TO|,|CC")) {
        heads.add(head);
        head = "";
      } else if (token.isNoun()) {
        head = token.lemma().toLowerCase(Locale.ROOT);
      }
      if (token.tag().matches("IN|TO|,")) {
        break;
      }
    }
    heads.add(head);
    heads.removeIf(String::isEmpty);
    return !heads.isEmpty() && heads.stream().allMatch(scene.rules()::isOccupation);
  }

  private Optional<Mention> holder(Mention post) {
    Token word = scene.sentence().token(post.head());
    Token first = scene.sentence().token(post.first());
    Optional<Token> placed = Stream.of(word, first).filter(rows::has).findFirst();
    Optional<Mention> given = given(post);
    if (given.filter(name -> name.first() == post.last()).isPresent()) {
      return given;
    }
    return placed.isPresent() && given.isPresent() ? rows.owner(placed.get()) : given;
  }

  /** The person whom the annotator gave this post: the name right after it, or the nearest. */
  private Optional<Mention> given(Mention post) {
    Mention best = null;
    for (Mention mention : scene.entities().mentions()) {
      boolean has =
          scene.entities().chain(mention).type().equals("Person")
              && scene.entities().chain(mention).posts().contains(post.text());
      boolean apart = mention.last() <= post.first() || post.last() <= mention.first();
      if (has && apart && (best == null || distance(mention, post) < distance(best, post))) {
        best = mention;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(Mention person, Mention post) {
    int gap =
        person.first() >= post.last()
            ? person.first() - post.last()
            : 1 + post.first() - person.last();
    return gap + (person.kind() == Mention.Kind.NAMED ? 0 : 3);
  }
}
