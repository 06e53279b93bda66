package org.nutgraph.article;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How articles are read.
 *
 * @param defaultDate day of publication for articles that bring none; one whose own date cannot be
 *     understood stays without a date instead, since this day may be wrong for it
 * @param standardInput what the input "-" reads; the caller closes it
 * @param notes takes what a person should know though the article was read: one sentence that
 *     begins with the source, such as {@code news.jsonl:3: ...}
 */
public record ReadOptions(
    @Nullable LocalDate defaultDate, InputStream standardInput, Consumer<String> notes) {

  /** Reads "-" from the process's standard input and drops the notes. */
  public static ReadOptions quiet(@Nullable LocalDate defaultDate) {
    return new ReadOptions(defaultDate, System.in, note -> {});
  }
}
