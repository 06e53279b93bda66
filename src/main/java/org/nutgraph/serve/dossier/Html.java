package org.nutgraph.serve.dossier;

import java.util.Locale;

/** Writes HTML; text and attributes only ever get into it escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** What the program itself wrote. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** What stands in articles, in Wikidata, anywhere. */
  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  Html element(String name, String style, String text) {
    out.append('<').append(name);
    if (!style.isEmpty()) {
      out.append(" class=\"").append(style).append('"');
    }
    return raw(">").text(text).raw("</" + name + ">");
  }

  /** A link where the address is one of the web; else the text alone. */
  Html link(String address, String text) {
    String scheme = address.toLowerCase(Locale.ROOT);
    if (!scheme.startsWith("https://") && !scheme.startsWith("http://")) {
      return text(text);
    }
    return raw("<a rel=\"noreferrer\" href=\"" + escaped(address) + "\">").text(text).raw("</a>");
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(unit);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
