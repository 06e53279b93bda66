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
        if (scene.entities().chain(post).type().equals("Office") && !isOccupation(post)) {
          holder(post).ifPresent(person -> found.add(statement(rule, post, person)));
        }
      }
    }
    return found;
  }

  private Statement statement(RelationRule rule, Mention post, Mention person) {
    Token word = scene.sentence().token(post.head());
    List<Token> words = scene.sentence().tokens().subList(post.first(), post.last());
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

  /** "a doctor at the clinic": the head of the phrase, before what follows by a preposition. */
  private boolean isOccupation(Mention post) {
    Token head = scene.sentence().token(post.first());
    for (Token token : scene.sentence().tokens().subList(post.first(), post.last())) {
      if (token.tag().matches("IN|TO|,") || token.tag().equals("CC")) {
        break;
      }
      head = token.isNoun() ? token : head;
    }
    return scene.rules().isOccupation(head.lemma().toLowerCase(Locale.ROOT));
  }

  private Optional<Mention> holder(Mention post) {
    Token word = scene.sentence().token(post.head());
    Token first = scene.sentence().token(post.first());
    Optional<Token> placed = Stream.of(word, first).filter(rows::has).findFirst();
    return placed.isPresent() ? rows.owner(placed.get()) : given(post);
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
