package org.nutgraph.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Filler;

/**
 * Tells whether a name or a post begins and ends where its mention does. "Food and Drug Agency",
 * "Roth-Dane plan", "Senior Director for Cyber and Space": words joined by "and" or a hyphen may be
 * one name or two, and a triple of half a name is wrong. What has such an end is told without a
 * bare triple.
 */
public final class SureEnds {
  private static final Set<String> JOINED = Set.of("Organization", "Office", "Work");
  private static final Set<String> ALONE = Set.of("Person", "GeopoliticalEntity");
  private static final String OFFICE = "Office";
  private static final String PERSON = "Person";

  private final AnnotatedArticle article;

  public SureEnds(AnnotatedArticle article) {
    this.article = article;
  }

  /** False when the words around the mention may belong to the name, or some of its own may not. */
  public boolean isSure(Filler.Entity end) {
    Mention mention = article.mentions().get(end.mention());
    Chain chain = article.chainOf(mention);
    Sentence sentence = article.sentences().get(mention.sentence());
    if (mention.kind() == Mention.Kind.PRONOMINAL) {
      return true;
    }
    if (isAtHyphen(sentence, mention)
        || isUnbalanced(mention.text())
        || sentence.token(mention.first()).tag().equals("CC")) {
      return false;
    }
    if (chain.type().equals(OFFICE)
        && (!isOnePost(sentence, mention)
            || isComplement(sentence, mention)
            || isBetweenPersons(sentence, mention))) {
      return false;
    }
    boolean joins =
        JOINED.contains(chain.type())
            && !isAcronym(mention.text())
            && isCapital(sentence.token(mention.first()))
            && isCapital(sentence.token(mention.last() - 1));
    return !joins
        || !isJoined(sentence, mention.first() - 1, mention.first() - 2)
            && !isJoined(sentence, mention.last(), mention.last() + 1);
  }

  /** "met the |Norland Council| chairman Ole Berg": not the council, but its chairman. */
  boolean belongsToPost(Filler.Entity end) {
    Mention mention = article.mentions().get(end.mention());
    return mention.kind() == Mention.Kind.NAMED
        && article.mentions().stream()
            .filter(m -> m.sentence() == mention.sentence() && m.id() != mention.id())
            .filter(m -> article.chainOf(m).type().equals(OFFICE))
            .anyMatch(m -> m.first() <= mention.last() && mention.last() < m.last());
  }

  /** A post that holds somebody's name, or begins with the end of one, is two entries of a row. */
  private boolean isOnePost(Sentence sentence, Mention post) {
    boolean holdsPerson =
        article.mentions().stream()
            .filter(m -> m.sentence() == sentence.index() && m.kind() == Mention.Kind.NAMED)
            .filter(m -> post.first() <= m.first() && m.last() < post.last())
            .anyMatch(
                m ->
                    article.chainOf(m).type().equals(PERSON)
                        && !sentence.token(m.last()).tag().equals("POS"));
    boolean cut = sentence.token(post.last() - 1).tag().matches("DT|IN|TO|CC");
    return !holdsPerson
        && !cut
        && !sentence.token(post.first()).text().matches("II|III|IV|[JS]r\\.?");
  }

  /** "President and Policy Adviser" of "Assistant to the President and Policy Adviser". */
  private static boolean isComplement(Sentence sentence, Mention post) {
    int before = post.first() - 1;
    if (before >= 0 && sentence.token(before).tag().equals("DT")) {
      before--;
    }
    return before >= 1
        && sentence.token(before).text().matches("to|of|for")
        && sentence.token(before - 1).isNoun()
        && isCapital(sentence.token(before - 1));
  }

  /** "Ann Roth, |Head of Cabinet of Chancellor| Berg": the words are of two posts. */
  private boolean isBetweenPersons(Sentence sentence, Mention post) {
    int comma = post.first() - 1;
    boolean complement =
        sentence.tokens().subList(post.first(), post.last()).stream()
            .anyMatch(token -> token.tag().matches("IN|TO"));
    return complement
        && comma >= 1
        && sentence.token(comma).text().equals(",")
        && isPerson(sentence, comma - 1)
        && post.last() < sentence.tokens().size()
        && isPerson(sentence, post.last());
  }

  private boolean isPerson(Sentence sentence, int index) {
    return article.mentions().stream()
        .filter(m -> m.sentence() == sentence.index() && m.kind() == Mention.Kind.NAMED)
        .filter(m -> m.first() <= index && index < m.last())
        .anyMatch(m -> article.chainOf(m).type().equals(PERSON));
  }

  /** "Roth-|Dane Administration|", "|Roth|-Dane". */
  private static boolean isAtHyphen(Sentence sentence, Mention mention) {
    return isHyphen(sentence, mention.first() - 1, mention.first())
        || isHyphen(sentence, mention.last(), mention.last() - 1);
  }

  private static boolean isHyphen(Sentence sentence, int index, int beside) {
    if (index < 0 || index >= sentence.tokens().size()) {
      return false;
    }
    Token hyphen = sentence.token(index);
    Token word = sentence.token(beside);
    return hyphen.text().matches("[-–/&]")
        && (hyphen.end() == word.begin() || word.end() == hyphen.begin());
  }

  private static boolean isUnbalanced(String text) {
    return text.chars().filter(c -> c == '(').count() != text.chars().filter(c -> c == ')').count();
  }

  private static boolean isAcronym(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /**
   * "Cyber and |Space Agency|", "Office of |Trade| and Industry", but not beside a person's name.
   */
  private boolean isJoined(Sentence sentence, int joiner, int beyond) {
    int last = sentence.tokens().size() - 1;
    if (Math.min(joiner, beyond) < 0 || Math.max(joiner, beyond) > last) {
      return false;
    }
    Token other = sentence.token(beyond);
    return sentence.token(joiner).text().toLowerCase(Locale.ROOT).matches("and|&")
        && isCapital(other)
        && !standsAlone(sentence, other);
  }

  private boolean standsAlone(Sentence sentence, Token token) {
    List<Mention> around =
        article.mentions().stream()
            .filter(m -> m.sentence() == sentence.index())
            .filter(m -> m.first() <= token.index() && token.index() < m.last())
            .toList();
    return around.stream().anyMatch(m -> ALONE.contains(article.chainOf(m).type()));
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }
}
