package org.nutgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the first failure of the stream behind it. A print stream swallows failures and writers
 * of RDF wrap them; results cut off by a full disk must not look like success, or like our mistake.
 */
final class WatchedOutput extends OutputStream {
  private final OutputStream out;
  private @Nullable IOException failure;

  WatchedOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** What went wrong with the stream itself. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }
}
