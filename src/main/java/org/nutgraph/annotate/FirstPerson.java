package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says who "I" and "we" are. Inside quotation marks it is the speaker. Outside them an interview or
 * a first-person statement is told by the one person it was about before the first "I"; where that
 * is not plain, by somebody who stays unnamed.
 */
final class FirstPerson {
  private static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself");
  private static final Set<String> PLURAL = Set.of("we", "us", "our", "ours", "ourselves");
  private static final int AN_INTERVIEW = 5;

  private final ChainBuilder builder;
  private final List<QuoteSpeakers.Spoken> quotations;
  private final Map<String, ChainDraft> unnamed = new HashMap<>();

  FirstPerson(ChainBuilder builder, List<QuoteSpeakers.Spoken> quotations) {
    this.builder = builder;
    this.quotations = quotations;
  }

  static boolean isFirstPerson(Draft draft) {
    return draft.kind == Mention.Kind.PRONOMINAL && (isSingular(draft) || isPlural(draft));
  }

  private static boolean isSingular(Draft draft) {
    return SINGULAR.contains(draft.text.toLowerCase(Locale.ROOT));
  }

  private static boolean isPlural(Draft draft) {
    return PLURAL.contains(draft.text.toLowerCase(Locale.ROOT)) && !draft.text.equals("US");
  }

  /** Gives each pronoun a chain; leaves out those in a quotation whose speaker is not told. */
  List<Draft> resolve(List<Draft> pronouns) {
    List<Draft> outside = new ArrayList<>();
    List<Draft> resolved = new ArrayList<>();
    for (Draft pronoun : pronouns) {
      Optional<QuoteSpeakers.Spoken> spoken = quotation(pronoun);
      if (spoken.isEmpty()) {
        outside.add(pronoun);
        continue;
      }
      @Nullable Draft speaker = spoken.get().speaker();
      if (speaker != null && speaker.chain != null) {
        (isPlural(pronoun) ? groupOf(speaker.chain) : speaker.chain).add(pronoun);
        resolved.add(pronoun);
      }
    }
    @Nullable ChainDraft narrator = narrator(outside);
    for (Draft pronoun : outside) {
      if (isPlural(pronoun)) {
        unnamed("Group", "we").add(pronoun);
      } else if (narrator != null && !isInQuestion(pronoun)) {
        narrator.add(pronoun);
      } else {
        unnamed("Person", "I").add(pronoun);
      }
      resolved.add(pronoun);
    }
    return resolved;
  }

  private Optional<QuoteSpeakers.Spoken> quotation(Draft pronoun) {
    return quotations.stream().filter(s -> s.quotation().holds(pronoun.begin())).findFirst();
  }

  /** "Team member Rodaba Noori said: we came": a member speaks for the group. */
  private static ChainDraft groupOf(ChainDraft speaker) {
    if (speaker.isPerson() && speaker.owner != null) {
      boolean member =
          speaker.mentions.stream()
              .anyMatch(m -> !m.isNamed() && m.headToken().lemma().equals("member"));
      boolean body =
          speaker.owner.type.equals("Group") || speaker.owner.type.equals("Organization");
      return member && body ? speaker.owner : speaker;
    }
    return speaker;
  }

  private ChainDraft unnamed(String type, String name) {
    return unnamed.computeIfAbsent(
        name,
        key -> {
          ChainDraft chain = builder.open(type, key);
          chain.plural = type.equals("Group");
          return chain;
        });
  }

  private static boolean isInQuestion(Draft pronoun) {
    List<Token> tokens = pronoun.sentence.tokens();
    return tokens.get(tokens.size() - 1).text().equals("?");
  }

  private @Nullable ChainDraft narrator(List<Draft> outside) {
    List<Draft> singular = outside.stream().filter(FirstPerson::isSingular).toList();
    if (singular.size() < AN_INTERVIEW) {
      return null;
    }
    int start = singular.get(0).begin();
    @Nullable ChainDraft best = null;
    int most = 0;
    int second = 0;
    for (ChainDraft chain : builder.chains()) {
      if (!chain.isPerson() || !chain.named) {
        continue;
      }
      int count = 0;
      for (Draft mention : chain.mentions) {
        count += mention.isNamed() && mention.begin() < start ? 1 : 0;
      }
      if (count > most) {
        second = most;
        most = count;
        best = chain;
      } else {
        second = Math.max(second, count);
      }
    }
    return most > second ? best : null;
  }
}
