package org.nutgraph.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;

/** Literals in the form in which the store gives them back, so that equal facts compare equal. */
final class Literals {
  private static final int SCORE_DECIMALS = 4;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4}");

  private Literals() {}

  /**
   * A string. Half a surrogate pair, which no serialization can hold, becomes U+FFFD; so does
   * U+0000.
   */
  static Node text(String text) {
    StringBuilder sound = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? 0xFFFD
                    : c)
        .forEach(sound::appendCodePoint);
    return NodeFactory.createLiteralString(sound.toString());
  }

  static Node url(String url) {
    return NodeFactory.createLiteralDT(url, XSDDatatype.XSDanyURI);
  }

  /** A number in [0, 1], to four decimals. */
  static Node score(double score) {
    BigDecimal rounded = BigDecimal.valueOf(score).setScale(SCORE_DECIMALS, RoundingMode.HALF_EVEN);
    return NodeFactory.createLiteralDT(XSDNumUtils.stringForm(rounded), XSDDatatype.XSDdecimal);
  }

  static Node offset(int offset) {
    return NodeFactory.createLiteralDT(Integer.toString(offset), XSDDatatype.XSDnonNegativeInteger);
  }

  static Node yes() {
    return NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
  }

  /** A whole number where the words are one in digits ("1,200"), else the words. */
  static Node count(String words) {
    return NUMBER.matcher(words).matches()
        ? NodeFactory.createLiteralDT(
            Long.toString(Long.parseLong(words.replace(",", ""))), XSDDatatype.XSDinteger)
        : text(words);
  }

  static Node day(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  static Node month(LocalDate day) {
    return NodeFactory.createLiteralDT(YearMonth.from(day).toString(), XSDDatatype.XSDgYearMonth);
  }

  static Node year(LocalDate day) {
    return NodeFactory.createLiteralDT(
        String.format(Locale.ROOT, "%04d", day.getYear()), XSDDatatype.XSDgYear);
  }
}
