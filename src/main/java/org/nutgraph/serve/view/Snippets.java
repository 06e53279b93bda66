package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts texts into pieces that were searched for and pieces around them. */
final class Snippets {
  private static final int LONGEST = 300;
  private static final int BEFORE = 100;

  private final Pattern words;

  /** For a query of words, each perhaps only the beginning of one. */
  Snippets(String query) {
    String any =
        Stream.of(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    words =
        Pattern.compile(
            any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")[\\p{L}\\p{N}]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The text around the first hit, with an ellipsis where something is left out. */
  List<SearchView.Piece> of(String text) {
    Matcher first = words.matcher(text);
    int hit = first.find() ? first.start() : 0;
    int begin = text.length() <= LONGEST ? 0 : wordStart(text, Math.max(0, hit - BEFORE));
    int end = Math.min(text.length(), begin + LONGEST);
    String part = text.substring(begin, end);
    List<SearchView.Piece> pieces = new ArrayList<>();
    int done = 0;
    Matcher found = words.matcher(part);
    while (found.find()) {
      add(pieces, (done == 0 && begin > 0 ? "… " : "") + part.substring(done, found.start()));
      pieces.add(new SearchView.Piece(found.group(), true));
      done = found.end();
    }
    add(pieces, part.substring(done) + (end < text.length() ? " …" : ""));
    return pieces;
  }

  private static void add(List<SearchView.Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new SearchView.Piece(text, false));
    }
  }

  private static int wordStart(String text, int from) {
    int space = text.indexOf(' ', from);
    return from == 0 || space < 0 ? from : space + 1;
  }
}
