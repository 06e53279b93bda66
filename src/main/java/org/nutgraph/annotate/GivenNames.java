package org.nutgraph.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Gender by given name, from the list that comes with CoreNLP's models. */
final class GivenNames {
  private static final String LIST = "edu/stanford/nlp/models/dcoref/namegender.combine.txt";

  private final Map<String, Chain.Gender> genders;

  private GivenNames(Map<String, Chain.Gender> genders) {
    this.genders = Map.copyOf(genders);
  }

  static GivenNames load() {
    InputStream stream = GivenNames.class.getClassLoader().getResourceAsStream(LIST);
    if (stream == null) {
      throw new IllegalStateException(LIST + " is missing: CoreNLP's models are not installed");
    }
    Map<String, Chain.Gender> genders = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.strip().split("\\s+");
        if (cells.length >= 2) {
          Chain.Gender gender =
              switch (cells[1].toLowerCase(Locale.ROOT)) {
                case "male" -> Chain.Gender.MALE;
                case "female" -> Chain.Gender.FEMALE;
                default -> Chain.Gender.UNKNOWN;
              };
          genders.put(cells[0].toLowerCase(Locale.ROOT), gender);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(LIST + " cannot be read", e);
    }
    return new GivenNames(genders);
  }

  Chain.Gender gender(String givenName) {
    return genders.getOrDefault(givenName.toLowerCase(Locale.ROOT), Chain.Gender.UNKNOWN);
  }
}
