package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds text in quotation marks: “…”, "…" and, as some agencies write it, ''…''. A quotation that
 * no mark closes ends with its paragraph, as the custom is when the next paragraph goes on with the
 * same speaker.
 */
final class QuotationFinder {
  private QuotationFinder() {}

  static List<Quotation> find(String body) {
    List<Quotation> found = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      int width = isDoubled(body, i) ? 2 : 1;
      boolean straight = c == '"' || width == 2;
      if (c == '\n' && open >= 0 && endsParagraph(body, i)) {
        found.add(new Quotation(open, i, null, -1));
        open = -1;
      } else if (c == '“' || c == '«' || (straight && open < 0)) {
        open = open < 0 ? i : open;
      } else if (open >= 0 && (c == '”' || c == '»' || straight)) {
        found.add(new Quotation(open, i + width, null, -1));
        open = -1;
      }
      i += width - 1;
    }
    if (open >= 0) {
      found.add(new Quotation(open, body.length(), null, -1));
    }
    return found;
  }

  /** Two single marks that stand for one double mark. */
  private static boolean isDoubled(String body, int i) {
    char c = body.charAt(i);
    boolean single = c == '\'' || c == '`' || c == '’' || c == '‘';
    return single && i + 1 < body.length() && body.charAt(i + 1) == c;
  }

  private static boolean endsParagraph(String body, int newline) {
    int next = newline + 1;
    return next >= body.length()
        || body.charAt(next) == '\n'
        || body.charAt(next) == '"'
        || body.charAt(next) == '“'
        || Character.isUpperCase(body.charAt(next));
  }
}
