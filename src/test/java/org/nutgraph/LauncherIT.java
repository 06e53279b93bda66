package org.nutgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher over the jar that was just built. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("nutgraph").toAbsolutePath();

  @TempDir Path folder;

  /** What a process printed, both streams together, and how it ended. */
  private record Ended(int code, String output) {}

  private Ended run(Map<String, String> environment, Path command, String... arguments)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command.toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    try (InputStream stream = process.getInputStream()) {
      String output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output);
    }
  }

  @Test
  void itRunsFromAnyFolderThroughALink() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(folder.resolve("linked"), LAUNCHER);
    Ended ended = run(Map.of(), link, "--help");
    assertEquals(0, ended.code(), ended.output());
    assertTrue(ended.output().contains("nutgraph"), ended.output());
  }

  @Test
  void theExitCodeOfAWrongCommandComesThrough() throws IOException, InterruptedException {
    assertEquals(2, run(Map.of(), LAUNCHER, "no-such-command").code());
  }

  @Test
  void aJavaHomeThatIsTooOldOrMissingIsPassedOver() throws IOException, InterruptedException {
    Ended ended = run(Map.of("JAVA_HOME", folder.toString()), LAUNCHER, "--help");
    assertEquals(0, ended.code(), ended.output());
  }

  @Test
  void fileNamesAreUtf8WhateverTheLocale() throws IOException, InterruptedException {
    // The name goes through a file, since this JVM's own locale may not be able to pass it.
    Path script = folder.resolve("run.sh");
    Files.writeString(script, "exec '" + LAUNCHER + "' extract 'Übersicht.txt'\n");
    Ended ended = run(Map.of("LC_ALL", "C"), Path.of("/bin/sh"), script.toString());
    assertEquals(1, ended.code(), ended.output());
    assertTrue(ended.output().contains("Übersicht.txt"), ended.output());
  }
}
