package org.nutgraph.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What an archive unpacks to, as long as that stands in proportion: a few packed kilobytes can hold
 * gigabytes of nothing. Beyond it reading throws {@link ArticleSourceException}. Closing leaves the
 * stream below open.
 */
final class BoundedStream extends FilterInputStream {
  /** News as JSON or HTML packs to a fifth, and hardly ever below a fiftieth. */
  private static final long RATIO = 200;

  /** Small files may be odd. */
  private static final long ALWAYS = 64_000_000;

  private final LongSupplier limit;
  private long count;

  private BoundedStream(InputStream in, LongSupplier limit) {
    super(in);
    this.limit = limit;
  }

  /** Counts only. */
  static BoundedStream packed(InputStream in) {
    return new BoundedStream(in, () -> Long.MAX_VALUE);
  }

  /**
   * @param in what unpacks the other
   */
  static BoundedStream unpacked(InputStream in, BoundedStream packed) {
    return new BoundedStream(in, () -> Math.max(ALWAYS, RATIO * packed.count));
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      add(1);
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      add(read);
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    // Skipped bytes are unpacked too.
    return readNBytes((int) Math.min(wanted, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {}

  private void add(int read) throws ArticleSourceException {
    count += read;
    if (count > limit.getAsLong()) {
      throw new ArticleSourceException(
          "unpacks to more than %d times its size, which no news does; unpack it and see what it is"
              .formatted(RATIO));
    }
  }
}
