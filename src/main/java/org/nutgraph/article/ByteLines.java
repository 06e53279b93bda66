package org.nutgraph.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lines of a stream as bytes, one in memory at a time, so that a wrong byte or an endless line
 * costs its own line only. Lines end with LF; a CR before it stays on the line.
 */
final class ByteLines {
  private final InputStream in;
  private final int limit;
  private long position;

  /**
   * @param limit most bytes that are kept of a line
   */
  ByteLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * @param offset of its first byte in the stream
   * @param bytes without the line break; the first ones only where the line is cut
   * @param cut true when the line is longer than the limit
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(long offset, byte[] bytes, boolean cut) {}

  /** True when there is one more line; the one behind a last line break does not count. */
  boolean hasNext() throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next >= 0;
  }

  Line next() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long offset = position;
    long length = 0;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      if (length < limit) {
        kept.write(next);
      }
      length++;
      next = in.read();
    }
    position += length + 1;
    return new Line(offset, kept.toByteArray(), length > limit);
  }
}
