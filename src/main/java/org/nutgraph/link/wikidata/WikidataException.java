package org.nutgraph.link.wikidata;

import java.io.IOException;

/** A service that gives no usable answer; the message says what, where and what to do. */
public final class WikidataException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean tooLong;

  WikidataException(String message) {
    this(message, false);
  }

  WikidataException(String message, boolean tooLong) {
    super(message);
    this.tooLong = tooLong;
  }

  /** True when fewer entities in one request may help. */
  boolean isTooLong() {
    return tooLong;
  }
}
