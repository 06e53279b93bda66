package org.nutgraph.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of reading in a test: what came out, and what was noted. */
final class Reading {
  final List<ReadResult> results = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  static Reading of(Path... inputs) throws IOException {
    return of(null, InputStream.nullInputStream(), paths(inputs));
  }

  static Reading dated(LocalDate defaultDate, Path... inputs) throws IOException {
    return of(defaultDate, InputStream.nullInputStream(), paths(inputs));
  }

  static Reading ofStandardInput(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(null, new ByteArrayInputStream(bytes), List.of("-"));
  }

  private static Reading of(
      @Nullable LocalDate defaultDate, InputStream standardInput, List<String> inputs)
      throws IOException {
    Reading reading = new Reading();
    ReadOptions options = new ReadOptions(defaultDate, standardInput, reading.notes::add);
    ArticleSources.of(inputs, options).read(reading.results::add);
    return reading;
  }

  private static List<String> paths(Path... inputs) {
    return Arrays.stream(inputs).map(Path::toString).toList();
  }

  /** The articles; fails the test where an input could not be read. */
  List<Article> articles() {
    return results.stream().map(result -> ((ReadResult.Read) result).article()).toList();
  }

  Article article() {
    if (results.size() != 1) {
      throw new AssertionError("one result expected: " + results);
    }
    return articles().getFirst();
  }

  /** What was read and what was not, in order: identifiers, and sources with "!" before. */
  List<String> outline() {
    return results.stream()
        .map(
            result ->
                switch (result) {
                  case ReadResult.Read read -> read.article().identifier();
                  case ReadResult.Unreadable bad ->
                      "!" + bad.source().substring(bad.source().lastIndexOf('/') + 1);
                })
        .toList();
  }

  String reason() {
    return results.stream()
        .filter(ReadResult.Unreadable.class::isInstance)
        .map(result -> ((ReadResult.Unreadable) result).reason())
        .reduce(
            (a, b) -> {
              throw new AssertionError("one unreadable expected: " + results);
            })
        .orElseThrow();
  }
}
