package org.nutgraph.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.StatedRelation;

/** Which chains an article lets act and which it uses as places. */
final class Usage {
  private static final Set<String> ACTING = Set.of("agent", "participant");
  private static final Set<String> LOCATING = Set.of("place", "destination", "origin");
  private static final List<String> ADVERBIAL = List.of("obl", "nmod");

  /** What follows the place in a dateline. */
  private static final Pattern AFTER_PLACE = Pattern.compile("[^\n.]{0,40}?( [-–—]+ |--|—| ?\\()");

  private final AnnotatedArticle article;
  private final Set<Integer> actors = new HashSet<>();
  private final Set<Integer> places = new HashSet<>();
  private final Set<Integer> mentionsInRoles = new HashSet<>();

  Usage(Extraction extraction) {
    article = extraction.source();
    for (Event event : extraction.events()) {
      for (Map.Entry<String, List<Filler>> role : event.roles().entrySet()) {
        role.getValue().forEach(filler -> add(role.getKey(), filler));
      }
      addSpeaker(event.qualifiers().attributedTo());
    }
    for (StatedRelation relation : extraction.relations()) {
      addSpeaker(relation.qualifiers().attributedTo());
      // Who is mayor of, born in, based in a capital: each speaks of the city.
      if (relation.object() instanceof Filler.Entity object) {
        places.add(object.chain());
      }
    }
  }

  private void add(String role, Filler filler) {
    if (!(filler instanceof Filler.Entity entity)) {
      return;
    }
    mentionsInRoles.add(entity.mention());
    if (ACTING.contains(role)) {
      actors.add(entity.chain());
    } else if (LOCATING.contains(role)) {
      places.add(entity.chain());
    }
  }

  private void addSpeaker(Filler.@Nullable Entity speaker) {
    if (speaker != null) {
      actors.add(speaker.chain());
      mentionsInRoles.add(speaker.mention());
    }
  }

  /** True when the chain does or says something and is nowhere a place. */
  boolean onlyActs(Chain chain) {
    return actors.contains(chain.id())
        && !places.contains(chain.id())
        && chain.mentions().stream()
            .map(article.mentions()::get)
            .noneMatch(mention -> standsAsPlace(mention) || isDateline(mention));
  }

  /** "OSLO - " and "OSLO (Reuters)" at the beginning of a line say where the report was written. */
  private boolean isDateline(Mention mention) {
    String body = article.article().body();
    boolean first = mention.begin() == 0 || body.charAt(mention.begin() - 1) == '\n';
    return first
        && NameKey.isAllCapitals(mention.text())
        && AFTER_PLACE.matcher(body.substring(mention.end())).lookingAt();
  }

  /** A mention behind a preposition that no role accounts for: "returned to Washington". */
  private boolean standsAsPlace(Mention mention) {
    if (mentionsInRoles.contains(mention.id())) {
      return false;
    }
    Sentence sentence = article.sentences().get(mention.sentence());
    Token head = sentence.token(mention.head());
    return ADVERBIAL.stream().anyMatch(head::is)
        && sentence.children(head, "case").findAny().isPresent();
  }
}
