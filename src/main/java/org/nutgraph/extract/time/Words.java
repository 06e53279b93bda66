package org.nutgraph.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;

/** A sentence as the grammar reads it; "mid-2022" is two words of one token. */
final class Words {
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;

  private record Word(String text, String lower, Token token) {}

  private final TimeWords list;
  private final Sentence sentence;
  private final List<Word> words = new ArrayList<>();

  Words(Sentence sentence, TimeWords list) {
    this.list = list;
    this.sentence = sentence;
    for (Token token : sentence.tokens()) {
      String lower = token.text().toLowerCase(Locale.ROOT);
      int hyphen = lower.indexOf('-');
      if (hyphen > 0 && list.has(lower.substring(0, hyphen), Kind.PORTION)) {
        add(token.text().substring(0, hyphen), token);
        add(token.text().substring(hyphen + 1), token);
      } else {
        add(token.text(), token);
      }
    }
  }

  private void add(String text, Token token) {
    words.add(new Word(text, text.toLowerCase(Locale.ROOT), token));
  }

  int size() {
    return words.size();
  }

  Sentence sentence() {
    return sentence;
  }

  /** The token that this word is, or is a part of. */
  Token token(int at) {
    return words.get(at).token();
  }

  String text(int at) {
    return has(at) ? words.get(at).text() : "";
  }

  boolean has(int at) {
    return at >= 0 && at < words.size();
  }

  boolean isVerb(int at) {
    return has(at) && (token(at).isVerb() || token(at).tag().equals("MD"));
  }

  boolean isNoun(int at) {
    return has(at) && token(at).isNoun();
  }

  /** The longest entry of this kind that stands here, or null. */
  TimeWords.@Nullable Form form(int at, Kind kind) {
    if (!has(at)) {
      return null;
    }
    for (TimeWords.Form form : list.startingWith(words.get(at).lower())) {
      if (form.kind() == kind && matches(form, at)) {
        return form;
      }
    }
    return null;
  }

  private boolean matches(TimeWords.Form form, int at) {
    for (int i = 1; i < form.words().size(); i++) {
      if (!has(at + i) || !words.get(at + i).lower().equals(form.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean is(int at, Kind kind) {
    return form(at, kind) != null;
  }

  /** One past the entry of this kind that stands here; the same place when none does. */
  int skip(int at, Kind kind) {
    TimeWords.Form form = form(at, kind);
    return form == null ? at : at + form.words().size();
  }

  boolean isLemma(int at, Kind kind) {
    return has(at) && list.has(token(at).lemma().toLowerCase(Locale.ROOT), kind);
  }

  boolean isCapital(int at) {
    return has(at) && Character.isUpperCase(words.get(at).text().charAt(0));
  }

  /** The unit that stands here, or null. */
  @Nullable Unit unit(int at) {
    TimeWords.Form form = form(at, Kind.UNIT);
    return form == null ? null : Unit.values()[form.value()];
  }

  /** The day of a month that stands here as a number: 8, 8th; 0 when none does. */
  int day(int at) {
    String text = text(at);
    int digits = leadingDigits(text);
    boolean isDay = digits > 0 && digits <= 2 && (digits == text.length() || isOrdinal(at));
    int day = isDay ? Integer.parseInt(text.substring(0, digits)) : 0;
    return day <= 31 ? day : 0;
  }

  /** The year that stands here in four digits; 0 when none does. */
  int year(int at) {
    String text = text(at);
    if (text.length() != 4 || leadingDigits(text) != 4) {
      return 0;
    }
    int year = Integer.parseInt(text);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
  }

  /** The number in digits or words that stands here; 0 when none does. */
  int count(int at) {
    TimeWords.Form form = form(at, Kind.NUMBER);
    if (form != null) {
      return form.value();
    }
    String text = text(at);
    boolean isCount = !text.isEmpty() && text.length() <= 3 && leadingDigits(text) == text.length();
    return isCount ? Integer.parseInt(text) : 0;
  }

  /** The rank in digits or words that stands here: first, 19th; 0 when none does. */
  int ordinal(int at) {
    TimeWords.Form form = form(at, Kind.ORDINAL);
    if (form != null) {
      return form.value();
    }
    return isOrdinal(at) ? Integer.parseInt(text(at).substring(0, leadingDigits(text(at)))) : 0;
  }

  private boolean isOrdinal(int at) {
    String text = text(at);
    int digits = leadingDigits(text);
    return digits > 0
        && digits <= 2
        && text.length() == digits + 2
        && Character.isLetter(text.charAt(digits))
        && Character.isLetter(text.charAt(digits + 1));
  }

  static int leadingDigits(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    return digits;
  }

  /**
   * True when the words from first to last stand before a noun that they belong to: "Monday" in
   * "Monday's attack", "October 7" in "the October 7 attack".
   */
  boolean belongToNoun(int first, int last) {
    for (int at = first; at < last; at++) {
      Token token = token(at);
      boolean isModifier =
          token.is("compound")
              || token.is("nmod")
              || token.is("nummod")
              || token.is("amod")
              || token.is("dep");
      if (isModifier && token.head() > token(last - 1).index()) {
        Token head = sentence.token(token.head());
        return head.isNoun() && head.index() - token(last - 1).index() <= 5;
      }
    }
    return has(last) && token(last).tag().equals("POS");
  }
}
