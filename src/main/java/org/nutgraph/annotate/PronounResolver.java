package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the antecedent of a pronoun by gender, number, distance and grammatical role, in the manner
 * of Lappin and Leass (1994). Pronouns of the first person belong to the speaker of the quotation.
 */
final class PronounResolver {
  private static final int WINDOW = 3;

  /** "Kim" and "Jean" are men's names too, so a given name alone rules nobody out. */
  private static final double AGAINST_NAME = 9;

  private final List<ChainDraft> chains;
  private final Pairs pairs;
  private final List<QuoteSpeakers.Spoken> quotations;

  /** Who tells the article as "I" and so is no "he" in it. */
  private final @Nullable ChainDraft teller;

  PronounResolver(
      List<ChainDraft> chains,
      Pairs pairs,
      List<QuoteSpeakers.Spoken> quotations,
      @Nullable ChainDraft teller) {
    this.teller = teller;
    this.chains = chains;
    this.pairs = pairs;
    this.quotations = quotations;
  }

  /** What a pronoun asks of its antecedent. */
  private enum Kind {
    HE,
    SHE,
    IT,
    THEY,
    SPEAKER,
    NONE
  }

  static boolean isPersonal(Token token) {
    return token.isPronoun() && kind(token) != Kind.NONE;
  }

  /** True for "he" and "she" in all their forms. */
  static boolean isOfPerson(Token token) {
    return kind(token) == Kind.HE || kind(token) == Kind.SHE;
  }

  /** "he" for "his" and "him", "she" for "her". */
  static String nominative(Draft pronoun) {
    return kind(pronoun.headToken()) == Kind.HE ? "he" : "she";
  }

  private static Kind kind(Token token) {
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "he", "him", "his", "himself" -> Kind.HE;
      case "she", "her", "hers", "herself" -> Kind.SHE;
      case "it", "its", "itself" -> Kind.IT;
      case "they", "them", "their", "theirs", "themselves" -> Kind.THEY;
      case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "you", "your" ->
          Kind.SPEAKER;
      default -> Kind.NONE;
    };
  }

  /** The chain of a pronoun, where one fits. */
  Optional<ChainDraft> resolve(Draft pronoun) {
    Token token = pronoun.headToken();
    Kind kind = kind(token);
    if (kind == Kind.IT && isExpletive(pronoun.sentence, token)) {
      return Optional.empty();
    }
    @Nullable ChainDraft best = null;
    double bestScore = 0;
    for (ChainDraft chain : chains) {
      boolean own = chain == teller && !isQuoted(pronoun);
      if (!fits(chain, kind) || own || isSpeakerOf(pronoun, chain)) {
        continue;
      }
      double score = score(chain, pronoun) - (chain.leansAgainst(gender(kind)) ? AGAINST_NAME : 0);
      if (score > bestScore) {
        bestScore = score;
        best = chain;
      }
    }
    if (kind == Kind.THEY) {
      return Optional.ofNullable(orPair(best, bestScore, pronoun));
    }
    if (best == null && kind != Kind.IT) {
      best = ahead(pronoun, kind);
    }
    if (best != null) {
      best.learnGender(gender(kind));
    }
    return Optional.ofNullable(best);
  }

  private static Chain.Gender gender(Kind kind) {
    return switch (kind) {
      case HE -> Chain.Gender.MALE;
      case SHE -> Chain.Gender.FEMALE;
      case IT, THEY, SPEAKER, NONE -> Chain.Gender.UNKNOWN;
    };
  }

  /** Named ones put together count as a group that was the subject there. */
  private @Nullable ChainDraft orPair(@Nullable ChainDraft best, double bestScore, Draft pronoun) {
    double topScore = bestScore;
    @Nullable List<Draft> top = null;
    for (Pairs.Together each : pairs.before(pronoun)) {
      Draft anchor = each.anchor();
      int distance = pronoun.sentence.index() - anchor.sentence.index();
      double score = 13 - 3.0 * distance + (anchor.isSubject() ? 3 : 0) + (each.again() ? 3 : 0);
      score += isMainClause(anchor) ? 1 : 0;
      List<Draft> members =
          each.members().stream().filter(member -> !isSubjectOver(member, pronoun)).toList();
      if (score > topScore && members.size() > 1) {
        topScore = score;
        top = members;
      }
    }
    return top == null ? best : pairs.group(top, pronoun);
  }

  /** "Berg congratulated them": whoever does it to them is not one of them. */
  private static boolean isSubjectOver(Draft member, Draft pronoun) {
    return member.chain().mentions.stream()
        .anyMatch(
            mention ->
                mention.isSubject()
                    && (isBoundApart(mention, pronoun) || isThankful(mention, pronoun)));
  }

  /** "Berg thanked them for their help": what Berg thanks for is not Berg's own. */
  private static boolean isThankful(Draft subject, Draft pronoun) {
    Token thanks = subject.headToken();
    Sentence sentence = pronoun.sentence;
    return subject.sentence == sentence
        && isDeedOf(pronoun, thanks.head())
        && sentence.children(sentence.token(thanks.head()), "obj").findAny().isPresent();
  }

  /** "In his speech, Obama praised …": the subject that the sentence is about to name. */
  private @Nullable ChainDraft ahead(Draft pronoun, Kind kind) {
    for (ChainDraft chain : chains) {
      if (!chain.named || !fits(chain, kind) || chain.leansAgainst(gender(kind))) {
        continue;
      }
      for (Draft mention : chain.mentions) {
        if (mention.sentence == pronoun.sentence
            && mention.begin() > pronoun.begin()
            && isMainClause(mention)
            && pronoun.headToken().head() != mention.headToken().head()) {
          return chain;
        }
      }
    }
    return null;
  }

  private Optional<Draft> speaker(Draft pronoun) {
    return quotations.stream()
        .filter(spoken -> spoken.quotation().holds(pronoun.begin()))
        .findFirst()
        .flatMap(spoken -> Optional.ofNullable(spoken.speaker()))
        .filter(draft -> draft.chain != null);
  }

  private boolean isQuoted(Draft pronoun) {
    return quotations.stream().anyMatch(spoken -> spoken.quotation().holds(pronoun.begin()));
  }

  private boolean isSpeakerOf(Draft pronoun, ChainDraft chain) {
    return speaker(pronoun).map(draft -> draft.chain == chain).orElse(false);
  }

  private static boolean isExpletive(Sentence sentence, Token token) {
    return token.is("expl")
        || token.is("nsubj")
            && token.head() >= 0
            && sentence.children(sentence.token(token.head())).stream()
                .anyMatch(
                    c -> c.is("csubj") || c.is("ccomp") && !sentence.token(token.head()).isVerb());
  }

  private static boolean fits(ChainDraft chain, Kind kind) {
    return switch (kind) {
      case HE -> chain.isPerson() && chain.agrees(Chain.Gender.MALE) && !chain.plural;
      case SHE -> chain.isPerson() && chain.agrees(Chain.Gender.FEMALE) && !chain.plural;
      case IT -> !chain.isPerson() && !chain.type.equals("Group") && !chain.type.equals("Office");
      case THEY -> chain.type.equals("Group") || chain.plural || chain.type.equals("Organization");
      case SPEAKER, NONE -> false;
    };
  }

  private double score(ChainDraft chain, Draft pronoun) {
    double best = 0;
    int frequency = 0;
    for (Draft mention : chain.mentions) {
      if (mention.end() > pronoun.begin()) {
        continue;
      }
      int distance = pronoun.sentence.index() - mention.sentence.index();
      if (distance > WINDOW || isBoundApart(mention, pronoun)) {
        continue;
      }
      frequency++;
      double score = 10 - 3.0 * distance;
      score += mention.isSubject() ? 3 : 0;
      score += mention.headToken().is("obj") ? 1 : 0;
      score += mention.isNamed() && !mention.demonym ? 1 : 0;
      score -= mention.demonym || mention.headToken().is("nmod:poss") ? 2 : 0;
      score -= mention.headToken().is("nmod") || mention.headToken().is("compound") ? 1 : 0;
      score += isMainClause(mention) ? 1 : 0;
      score += chain.type.equals("Group") && isThey(pronoun) ? 2 : 0;
      if (distance == 0) {
        score += pronoun.headToken().is("nmod:poss") ? 1 : 0;
        score -= (pronoun.begin() - mention.end()) / 200.0;
        score += isParallel(mention, pronoun) ? 4 : 0;
        score += isOwnerAbove(mention, pronoun) ? 8 : 0;
        score += isThanked(mention, pronoun) ? 6 : 0;
      }
      best = Math.max(best, score);
    }
    return best == 0 ? 0 : best + Math.min(frequency, 4) * 0.4;
  }

  /** "his wife Gunn and his sons": the same owner. */
  private static boolean isParallel(Draft mention, Draft pronoun) {
    return mention.kind == Mention.Kind.PRONOMINAL
        && mention.headToken().is("nmod:poss")
        && pronoun.headToken().is("nmod:poss")
        && mention.text.equalsIgnoreCase(pronoun.text);
  }

  /** "Berg's visit, including her talks": who owns the one owns the other that is a part of it. */
  private static boolean isOwnerAbove(Draft mention, Draft pronoun) {
    Token owner = mention.headToken();
    Token owned = pronoun.headToken();
    if (!owner.is("nmod:poss") || !owned.is("nmod:poss")) {
      return false;
    }
    Token part = pronoun.sentence.token(owned.head());
    return (part.is("nmod") || part.is("conj")) && part.head() == owner.head();
  }

  /** "thanked Berg for her support", "blamed Berg for his silence": it is the object's. */
  private static boolean isThanked(Draft mention, Draft pronoun) {
    Token person = mention.headToken();
    return person.is("obj") && isDeedOf(pronoun, person.head());
  }

  /** The pronoun owns what the verb is done "for" or, where it has an object, "on". */
  private static boolean isDeedOf(Draft pronoun, int verb) {
    Token owned = pronoun.headToken();
    if (!owned.is("nmod:poss") || verb < 0) {
      return false;
    }
    Token deed = pronoun.sentence.token(owned.head());
    return deed.head() == verb
        && deed.is("obl")
        && pronoun.sentence.children(deed, "case").anyMatch(c -> c.lemma().matches("for|on"));
  }

  private static boolean isThey(Draft pronoun) {
    return kind(pronoun.headToken()) == Kind.THEY;
  }

  private static boolean isMainClause(Draft mention) {
    Token head = mention.headToken();
    return head.is("nsubj")
        && head.head() >= 0
        && mention.sentence.token(head.head()).relation().equals("root");
  }

  /**
   * Subject and object of one verb are two (unless reflexive); so are both parts of "his mother",
   * and whoever calls to congratulate and the one congratulated.
   */
  private static boolean isBoundApart(Draft mention, Draft pronoun) {
    if (mention.sentence != pronoun.sentence) {
      return false;
    }
    Token one = mention.headToken();
    Token other = pronoun.headToken();
    if (other.text().endsWith("self") || other.text().endsWith("selves")) {
      return false;
    }
    return one.head() >= 0 && one.head() == other.head() && !other.is("nmod:poss")
        || other.is("nmod:poss") && other.head() == one.index()
        || isSubjectOfPurpose(one, other, mention.sentence);
  }

  /** "called to congratulate him": the infinitive has the subject of the verb above it. */
  private static boolean isSubjectOfPurpose(Token subject, Token object, Sentence sentence) {
    if (!subject.is("nsubj") || !object.is("obj") || object.head() < 0) {
      return false;
    }
    Token verb = sentence.token(object.head());
    boolean infinitive =
        verb.is("advcl") && sentence.children(verb, "mark").anyMatch(c -> c.tag().equals("TO"));
    boolean own = sentence.children(verb, "nsubj").findAny().isPresent();
    return infinitive && !own && subject.head() == verb.head();
  }

  /** Every personal pronoun of a sentence as a mention without a chain. */
  static List<Draft> pronouns(Sentence sentence) {
    List<Draft> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (isPersonal(token)) {
        found.add(
            new Draft(
                sentence,
                token.index(),
                token.index() + 1,
                token.index(),
                Mention.Kind.PRONOMINAL,
                "",
                token.text()));
      }
    }
    return found;
  }
}
