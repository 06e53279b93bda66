package org.nutgraph.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nutgraph.ontology.Table;

/**
 * Leaves out articles in other languages, with a word, before they are read as if they were
 * English. The words of a longer text count more than the language that it is said to be in, since
 * pages often carry their template's.
 */
final class EnglishOnly implements Consumer<ReadResult> {
  private static final Set<String> COMMON =
      Table.read("lists/english-words.tsv").rows().stream()
          .map(row -> row.get("word"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Enough to judge by; a longer text is not looked at to the end. */
  private static final int FEWEST = 50;

  private static final int MOST = 2000;

  /** In English news every fifth word is among the common ones, elsewhere hardly one of hundred. */
  private static final double SHARE = 0.04;

  private final Consumer<ReadResult> sink;

  EnglishOnly(Consumer<ReadResult> sink) {
    this.sink = sink;
  }

  @Override
  public void accept(ReadResult result) {
    if (result instanceof ReadResult.Read read) {
      Optional<String> other = otherLanguage(read.article());
      if (other.isPresent()) {
        sink.accept(
            new ReadResult.Unreadable(
                read.article().source(),
                "is not in English (%s); left out".formatted(other.get())));
        return;
      }
    }
    sink.accept(result);
  }

  private static Optional<String> otherLanguage(Article article) {
    String tag = article.language() == null ? "und" : article.language();
    Locale language = Locale.forLanguageTag(tag);
    boolean saidToBeOther = !Set.of("", "und", "mul", "zxx", "en").contains(language.getLanguage());
    long words = WORD.matcher(article.body()).results().limit(MOST).count();
    if (words >= FEWEST) {
      long common =
          WORD.matcher(article.body())
              .results()
              .limit(MOST)
              .map(MatchResult::group)
              .filter(word -> COMMON.contains(word.toLowerCase(Locale.ROOT)))
              .count();
      if (common >= words * SHARE) {
        return Optional.empty();
      }
      return Optional.of(
          saidToBeOther ? language.getDisplayLanguage(Locale.ENGLISH) : "going by its words");
    }
    return saidToBeOther
        ? Optional.of(language.getDisplayLanguage(Locale.ENGLISH))
        : Optional.empty();
  }
}
