package org.nutgraph.article;

import java.io.IOException;

/** Nothing at all could be read from what the user named. The message says what and why. */
public final class ArticleSourceException extends IOException {
  private static final long serialVersionUID = 1L;

  ArticleSourceException(String message) {
    super(message);
  }
}
