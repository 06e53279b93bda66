package org.nutgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that only the text of the sources can show. */
class SourceTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int LONGEST = 400;
  private static final Pattern COMMENT = Pattern.compile("^\\s*(\\*|//|/\\*).*");
  private static final Pattern ITEM = Pattern.compile("\"(wd:|http[^\"]*)?Q[1-9][0-9]*\"");
  private static final Pattern SPARQL =
      Pattern.compile("(SELECT|CONSTRUCT|ASK|DESCRIBE|INSERT|DELETE)\\s+[^\"]*(\\?|\\{|WHERE)");

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      if (Files.readAllLines(file).size() > LONGEST) {
        found.add(file.toString());
      }
    }
    assertEquals(List.of(), found, "split them");
  }

  @Test
  void wikidataItemsAndSparqlStandInDataFilesNotInJava() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      for (String line : Files.readAllLines(file)) {
        boolean data = ITEM.matcher(line).find() || SPARQL.matcher(line).find();
        if (data && !COMMENT.matcher(line).matches()) {
          found.add(file + ": " + line.strip());
        }
      }
    }
    assertEquals(List.of(), found, "move them to ontology/ or queries/");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
