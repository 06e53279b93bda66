package org.nutgraph.extract.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of words that tell times. Immutable. */
final class TimeWords {
  private static final String RESOURCE = "/ontology/lists/time-words.tsv";

  /**
   * One entry of the list.
   *
   * @param words its words in lower case
   * @param value what the kind makes of it; a unit stands by its place among the units
   */
  record Form(List<String> words, Kind kind, int value) {
    Form {
      words = List.copyOf(words);
    }
  }

  private final Map<String, List<Form>> formsByFirstWord;

  private TimeWords(Map<String, List<Form>> formsByFirstWord) {
    this.formsByFirstWord = formsByFirstWord;
  }

  /**
   * Reads the list from the class path.
   *
   * @throws IllegalStateException if it is missing or a line of it is malformed
   */
  static TimeWords load() {
    Map<String, List<Form>> forms = new HashMap<>();
    try (InputStream stream = TimeWords.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(
            "no " + RESOURCE + " on the class path: build the project again");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("form\t")) {
          Form form = parse(line, number);
          forms.computeIfAbsent(form.words().getFirst(), word -> new ArrayList<>()).add(form);
        }
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read " + RESOURCE, cause);
    }
    // Longest first, so that a phrase wins over its first word.
    forms.replaceAll(
        (word, list) ->
            list.stream()
                .sorted((a, b) -> Integer.compare(b.words().size(), a.words().size()))
                .toList());
    return new TimeWords(Map.copyOf(forms));
  }

  private static Form parse(String line, int number) {
    String[] columns = line.split("\t", -1);
    Kind kind = columns.length < 2 ? null : Kind.find(columns[1]).orElse(null);
    if (kind == null || columns.length != 3) {
      throw malformed(line, number);
    }
    try {
      int value =
          kind == Kind.UNIT
              ? Unit.valueOf(columns[2]).ordinal()
              : columns[2].isEmpty() ? 0 : Integer.parseInt(columns[2]);
      return new Form(List.of(columns[0].split(" ")), kind, value);
    } catch (IllegalArgumentException cause) {
      throw malformed(line, number);
    }
  }

  private static IllegalStateException malformed(String line, int number) {
    return new IllegalStateException(
        RESOURCE
            + ", line "
            + number
            + ": expected form, kind and value with tabs between them, as the header says, found: "
            + line);
  }

  /** The entries that begin with this word in lower case, longest first. */
  List<Form> startingWith(String word) {
    return formsByFirstWord.getOrDefault(word, List.of());
  }

  /** True when the list has this one word, or lemma, in lower case, as of this kind. */
  boolean has(String word, Kind kind) {
    for (Form form : startingWith(word)) {
      if (form.kind() == kind && form.words().size() == 1) {
        return true;
      }
    }
    return false;
  }
}
