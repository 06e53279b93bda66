package org.nutgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the first failure of the stream behind it: a print stream swallows failures, and
 * results cut off by a full disk must not look like success.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream out;
  private @Nullable IOException failure;

  StandardOutput(OutputStream out) {
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

  /** False when results were lost; says so, unless the reader went away on purpose. */
  boolean wasWritten(PrintStream talk) {
    if (failure == null) {
      return true;
    }
    String message = String.valueOf(failure.getMessage());
    if (!message.contains("Broken pipe")) {
      talk.println("error: standard output cannot be written: " + message + "; results are cut");
    }
    return false;
  }
}
