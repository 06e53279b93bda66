package org.nutgraph.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Articles from what a user names: files, folders, and "-" for standard input. */
public final class ArticleSources {
  private static final String STANDARD_INPUT = "-";

  private ArticleSources() {}

  /**
   * All inputs in their order. An input that cannot be opened is a {@link ReadResult.Unreadable}
   * beside others that can; where none can, reading throws {@link ArticleSourceException}.
   *
   * @param inputs paths of files and folders, or "-"; at least one
   */
  public static ArticleSource of(List<String> inputs, ReadOptions options) {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("name at least one file, folder or -");
    }
    List<String> all = List.copyOf(inputs);
    return sink -> readAll(all, options, sink);
  }

  private static void readAll(List<String> inputs, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    Failures failures = new Failures(sink);
    for (String input : inputs) {
      try {
        read(input, options, failures);
      } catch (IOException e) {
        failures.add(new ReadResult.Unreadable(input, SingleFile.reason(e)));
      }
    }
    failures.throwIfNothingWasRead();
  }

  private static void read(String input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    if (input.equals(STANDARD_INPUT)) {
      ArticleReaders.read(
          new ArticleInput("standard input", "stdin", options.standardInput()), options, sink);
      return;
    }
    Path path;
    try {
      path = Path.of(input).normalize();
    } catch (InvalidPathException e) {
      throw new ArticleSourceException("is no path: " + e.getReason());
    }
    if (Files.isDirectory(path)) {
      new Folder(path).read(options, sink);
    } else {
      SingleFile.read(path, options, sink);
    }
  }

  /** Holds failures back until something was read; then they are values like any other. */
  private static final class Failures implements Consumer<ReadResult> {
    private final Consumer<ReadResult> sink;
    private final List<ReadResult.Unreadable> waiting = new ArrayList<>();
    private boolean anyRead;

    Failures(Consumer<ReadResult> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(ReadResult result) {
      anyRead = true;
      waiting.forEach(sink);
      waiting.clear();
      sink.accept(result);
    }

    void add(ReadResult.Unreadable failure) {
      if (anyRead) {
        sink.accept(failure);
      } else {
        waiting.add(failure);
      }
    }

    void throwIfNothingWasRead() throws ArticleSourceException {
      if (!anyRead) {
        throw new ArticleSourceException(
            String.join(
                "\n", waiting.stream().map(one -> one.source() + ": " + one.reason()).toList()));
      }
    }
  }
}
