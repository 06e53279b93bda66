package org.nutgraph.link.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Gives the lines of a dump in their order, in batches. One thread of its own decompresses ahead of
 * the caller.
 */
final class DumpReader implements AutoCloseable {
  private static final int BATCH = 1 << 20;
  private static final int BATCHES_AHEAD = 8;
  private static final Lines END = new Lines(new byte[0], 0, 0);

  private final Dump dump;
  private final AtomicLong taken = new AtomicLong();
  private final BlockingQueue<Lines> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("dump").factory());
  private final Future<Boolean> reading;

  DumpReader(Dump dump) {
    this.dump = dump;
    this.reading = thread.submit(this::read);
  }

  /** Bytes taken from the disk so far. */
  long taken() {
    return taken.get();
  }

  /**
   * The next lines, or none at the end.
   *
   * @throws IndexException when the dump breaks off or cannot be decompressed
   */
  Lines next() throws IOException, InterruptedException {
    Lines lines = queue.take();
    if (lines == END) {
      try {
        reading.get();
      } catch (ExecutionException e) {
        throw broken(e.getCause());
      }
    }
    return lines;
  }

  static boolean isEnd(Lines lines) {
    return lines == END;
  }

  private IOException broken(@Nullable Throwable cause) {
    if (cause instanceof IndexException known) {
      return known;
    }
    String what =
        cause instanceof EOFException
            ? "%s breaks off after %,d bytes"
            : "%s cannot be read after %,d bytes (" + reason(cause) + ")";
    return new IndexException(
        (what + "; download it again").formatted(dump.file(), taken.get()), cause);
  }

  /** Without percent signs: it becomes part of a format. */
  private static String reason(@Nullable Throwable cause) {
    return cause == null ? "no reason given" : String.valueOf(cause.getMessage()).replace('%', '_');
  }

  private Boolean read() throws IOException, InterruptedException {
    try (InputStream in = dump.open(taken)) {
      byte[] rest = new byte[0];
      long number = 1;
      while (true) {
        byte[] bytes = Arrays.copyOf(rest, Math.max(BATCH, rest.length * 2));
        int read = in.readNBytes(bytes, rest.length, bytes.length - rest.length);
        Lines lines = new Lines(bytes, rest.length + read, number);
        boolean last = rest.length + read < bytes.length;
        rest = last ? new byte[0] : lines.rest();
        Lines whole = new Lines(bytes, lines.size() - rest.length, number);
        number += whole.count();
        if (whole.size() > 0) {
          queue.put(whole);
        }
        if (last) {
          return true;
        }
      }
    } finally {
      queue.put(END);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
