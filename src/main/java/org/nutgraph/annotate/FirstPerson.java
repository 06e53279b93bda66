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
 * is not plain, by somebody who stays unnamed. "You" in such an interview's questions is the one
 * who is asked.
 */
final class FirstPerson {
  private static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself");
  private static final Set<String> PLURAL = Set.of("we", "us", "our", "ours", "ourselves");
  private static final Set<String> ADDRESSED = Set.of("you", "your", "yours", "yourself");
  private static final Set<String> TEXTS = Set.of("statement", "remark", "remarks", "message");
  private static final Set<String> BY = Set.of("by", "of", "from");
  private static final int AN_INTERVIEW = 5;
  private static final int AN_INTRODUCTION = 3;

  private final ChainBuilder builder;
  private final List<QuoteSpeakers.Spoken> quotations;
  private final Map<String, ChainDraft> unnamed = new HashMap<>();

  FirstPerson(ChainBuilder builder, List<QuoteSpeakers.Spoken> quotations) {
    this.builder = builder;
    this.quotations = quotations;
  }

  static boolean isFirstPerson(Draft draft) {
    return draft.kind == Mention.Kind.PRONOMINAL
        && (isSingular(draft) || isPlural(draft) || isAddressed(draft));
  }

  private static boolean isSingular(Draft draft) {
    return SINGULAR.contains(draft.text.toLowerCase(Locale.ROOT));
  }

  private static boolean isPlural(Draft draft) {
    return PLURAL.contains(draft.text.toLowerCase(Locale.ROOT)) && !draft.text.equals("US");
  }

  private static boolean isAddressed(Draft draft) {
    return ADDRESSED.contains(draft.text.toLowerCase(Locale.ROOT));
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
      if (isAddressed(pronoun)) {
        continue;
      }
      @Nullable Draft speaker = spoken.get().speaker();
      boolean one = speaker != null && speaker.chain != null && speaker.chain.isPerson();
      if (speaker != null && speaker.chain != null && (one || isPlural(pronoun))) {
        (isPlural(pronoun) ? groupOf(speaker.chain) : speaker.chain).add(pronoun);
        resolved.add(pronoun);
      }
    }
    @Nullable ChainDraft narrator = narrator(outside);
    for (Draft pronoun : outside) {
      if (isAddressed(pronoun)) {
        if (narrator == null || !isInQuestion(pronoun)) {
          continue;
        }
        narrator.add(pronoun);
      } else if (isPlural(pronoun)) {
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

  /** A member or officer of a body says "we" for it; an official of a state for himself. */
  private ChainDraft groupOf(ChainDraft speaker) {
    @Nullable ChainDraft body = speaker.owner == null ? memberOf(speaker) : speaker.owner;
    if (body == null || !speaker.isPerson()) {
      return speaker;
    }
    return body.type.equals("Group") || body.type.equals("Organization") ? body : speaker;
  }

  /** "Team member Rodaba Noori": the team most spoken of so far. */
  private @Nullable ChainDraft memberOf(ChainDraft speaker) {
    for (Draft name : speaker.mentions) {
      Sentence sentence = name.sentence;
      boolean member = name.first > 1 && sentence.token(name.first - 1).lemma().equals("member");
      if (!name.isNamed() || !member) {
        continue;
      }
      String group = sentence.token(name.first - 2).lemma();
      @Nullable ChainDraft best = null;
      long most = 0;
      for (ChainDraft chain : builder.chains()) {
        boolean body = chain.type.equals("Group") || chain.type.equals("Organization");
        long count =
            !body
                ? 0
                : chain.mentions.stream()
                    .filter(m -> m.kind == Mention.Kind.NOMINAL)
                    .filter(m -> m.begin() < name.begin() && NominalChains.isDefinite(m))
                    .filter(m -> m.headToken().lemma().equals(group))
                    .count();
        if (count > most) {
          most = count;
          best = chain;
        }
      }
      return best;
    }
    return null;
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
    @Nullable ChainDraft issuer = issuer(singular);
    if (issuer != null) {
      return issuer;
    }
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
      boolean inHeadline = false;
      for (Draft mention : chain.mentions) {
        if (mention.isNamed() && mention.begin() < start) {
          count += 2;
          inHeadline |= mention.sentence.index() == 0;
        }
      }
      count += inHeadline ? 1 : 0;
      if (count > most) {
        second = most;
        most = count;
        best = chain;
      } else {
        second = Math.max(second, count);
      }
    }
    return best != null && most > second && isIntroduced(best) ? best : null;
  }

  /**
   * "Statement by President Tom Berg on …": a headline says whose words follow, if there is an "I"
   * outside quotation marks.
   */
  @Nullable ChainDraft issuer(List<Draft> pronouns) {
    boolean told =
        pronouns.stream()
            .anyMatch(p -> isFirstPerson(p) && isSingular(p) && quotation(p).isEmpty());
    if (!told) {
      return null;
    }
    for (ChainDraft chain : builder.chains()) {
      for (Draft mention : chain.mentions) {
        Token head = mention.headToken();
        boolean headline = chain.isPerson() && mention.isNamed() && mention.sentence.index() == 0;
        if (headline && head.is("nmod") && head.head() == 0) {
          Token text = mention.sentence.token(0);
          boolean by =
              mention.sentence.children(head, "case").anyMatch(c -> BY.contains(c.lemma()));
          if (by && TEXTS.contains(text.lemma().toLowerCase(Locale.ROOT))) {
            return chain;
          }
        }
      }
    }
    return null;
  }

  /** An interview names whom it is with in its headline or right below. */
  private static boolean isIntroduced(ChainDraft chain) {
    return chain.mentions.stream()
        .anyMatch(m -> m.isNamed() && m.sentence.index() < AN_INTRODUCTION);
  }
}
