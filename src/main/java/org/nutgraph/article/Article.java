package org.nutgraph.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One article as it was read. What the input did not say is {@code null}, never invented.
 *
 * @param identifier the id that came with the input, or the file's name
 * @param body the exact text that every offset points into, in UTF-16 units; not blank, well-formed
 *     UTF-16
 * @param published day of publication, against which relative dates are resolved
 * @param language BCP 47 tag
 * @param source where it was read: a file's path or a URL, with the line where one file holds many
 */
public record Article(
    String identifier,
    String body,
    @Nullable String headline,
    @Nullable LocalDate published,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable String language,
    String source) {

  public Article {
    if (identifier.isBlank()) {
      throw new IllegalArgumentException("an article needs an identifier (from " + source + ")");
    }
    if (body.isBlank()) {
      throw new IllegalArgumentException("the article " + identifier + " has no text");
    }
  }

  /** An article of which only text and, perhaps, the day are known. */
  public static Article of(String identifier, String body, @Nullable LocalDate published) {
    return new Article(identifier, body, null, published, null, null, null, null, identifier);
  }
}
