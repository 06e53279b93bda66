package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
class MainTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir Path folder;

  private int run(File output, Path errors, String... arguments)
      throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 5];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    command[1] = "-Xmx512m";
    command[2] = "-cp";
    command[3] = System.getProperty("java.class.path");
    command[4] = Main.class.getName();
    System.arraycopy(arguments, 0, command, 5, arguments.length);
    Process process =
        new ProcessBuilder(command).redirectOutput(output).redirectError(errors.toFile()).start();
    process.getOutputStream().close();
    return process.waitFor();
  }

  @Test
  void resultsGoToStandardOutputAsUtf8AndTheExitCodeComesThrough() throws Exception {
    Path output = folder.resolve("out");
    Path errors = folder.resolve("err");
    assertEquals(0, run(output.toFile(), errors, "query"));
    assertTrue(Files.readString(output, StandardCharsets.UTF_8).contains("who=…"));
    assertEquals(2, run(output.toFile(), errors, "query", "no-such-question"));
    assertEquals("", Files.readString(output));
    assertTrue(Files.readString(errors).startsWith("error: "));
  }

  @Test
  void resultsThatDoNotFitOnTheDiskAreAFailure() throws Exception {
    assumeTrue(Files.exists(FULL), "this system has no device that is always full");
    Path errors = folder.resolve("err");
    assertEquals(1, run(FULL.toFile(), errors, "query"));
    assertTrue(Files.readString(errors).contains("standard output is cut"));
  }
}
