package org.nutgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.article.SampleArticle;

/**
 * Runs the README and the pages that show commands. Each {@code sh} block is run as it stands, in
 * one folder and in the order of the text, with {@code ./nutgraph} starting the classes under test;
 * the lines of a {@code text} block that follows it must be in its output, in their order; "..."
 * and empty lines stand for anything.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final List<Path> WITH_COMMANDS = List.of(README, Path.of("docs/linking.md"));
  private static final Pattern BLOCK =
      Pattern.compile(
          "```sh\\n(?<commands>.*?)```(?:\\s*(?:<!--[^>]*-->\\s*)*```text\\n(?<output>.*?)```)?",
          Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern QUESTION = Pattern.compile("\\| `([a-z-]+)` \\|");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> everyCommandDoesWhatTheTextSays() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/sample.txt"), SampleArticle.read().body());
    Path launcher = folder.resolve("nutgraph");
    Files.writeString(launcher, "#!/bin/sh\nexec " + java() + " org.nutgraph.cli.Main \"$@\"\n");
    assertTrue(launcher.toFile().setExecutable(true));
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : WITH_COMMANDS) {
      int before = tests.size();
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        String commands = block.group("commands");
        String output = block.group("output") == null ? "" : block.group("output");
        String name = page + ": " + commands.strip().lines().findFirst().orElse("");
        tests.add(DynamicTest.dynamicTest(name, () -> check(commands, output)));
      }
      assertTrue(tests.size() - before >= 2, page + " should show more blocks");
    }
    assertTrue(tests.size() >= 7, "only " + tests.size() + " blocks of commands are shown");
    return tests.stream();
  }

  private static void check(String commands, String expected)
      throws IOException, InterruptedException {
    String output = run(commands);
    Iterator<String> printed = output.lines().map(ReadmeTest::squeeze).iterator();
    for (String line : expected.lines().map(ReadmeTest::squeeze).toList()) {
      boolean found = line.isEmpty() || line.equals("...");
      while (!found && printed.hasNext()) {
        found = printed.next().equals(line);
      }
      assertTrue(found, () -> "not printed, or not in this place: " + line + "\n" + output);
    }
  }

  private static String run(String commands) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-e", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    try (InputStream stream = shell.getInputStream()) {
      String output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, shell.waitFor(), () -> commands + "\n" + output);
      return output;
    }
  }

  private static String java() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return "'%s' -Xmx2g -XX:+UseSerialGC -Xlog:disable -cp '%s'"
        .formatted(java, productClassPath());
  }

  /** Without the resources of tests, which users do not have. */
  private static String productClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  private static String squeeze(String line) {
    return line.strip().replaceAll("\\s+", " ");
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        Path target = page.resolveSibling(link.group(1));
        if (!Files.exists(target)) {
          broken.add(page + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everySavedQuestionIsInTheTableAndHasItsFile() throws IOException {
    List<String> named =
        QUESTION.matcher(Files.readString(README)).results().map(row -> row.group(1)).toList();
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      List<String> saved =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".rq"))
              .map(name -> name.substring(0, name.length() - ".rq".length()))
              .toList();
      assertEquals(saved.stream().sorted().toList(), named.stream().sorted().toList());
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> below = Files.walk(Path.of("docs"))) {
      return Stream.concat(
              below.filter(file -> file.toString().endsWith(".md")),
              Stream.of(README, Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md")))
          .sorted()
          .toList();
    }
  }
}
