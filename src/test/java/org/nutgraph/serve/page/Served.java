package org.nutgraph.serve.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A store that the real pipeline has built, behind a server that is a process of its own. */
record Served(Process process, String url) implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINE = "query: ";

  /** Our own articles: the one of the demo and those of the tests, one of which is hostile. */
  static Served sample() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("nutgraph-page");
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(articles, demo() + "\n" + text("/page/articles.jsonl"));
    return of(folder.resolve("store"), List.of(articles));
  }

  /** Builds the store, which costs nothing for articles that it has, and serves it. */
  static Served of(Path store, List<Path> articles) throws IOException, InterruptedException {
    List<String> build = new ArrayList<>(List.of("build"));
    articles.forEach(path -> build.add(path.toString()));
    build.addAll(List.of("--store", store.toString()));
    Process building = start(build);
    building.getInputStream().readAllBytes();
    if (building.waitFor() != 0) {
      throw new IllegalStateException("the store was not built, exit code " + building.exitValue());
    }
    Process serving = start(List.of("serve", "--store", store.toString(), "--port", "0"));
    BufferedReader out = serving.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(LINE)) {
        return new Served(serving, line.substring(LINE.length()).replace("/nutgraph/query", ""));
      }
    }
    throw new IllegalStateException("the server did not start");
  }

  private static String demo() throws IOException {
    ObjectNode article = (ObjectNode) JSON.readTree(text("/demo/article.json"));
    return JSON.writeValueAsString(article.put("text", text("/demo/article.txt")));
  }

  private static String text(String name) throws IOException {
    try (@Nullable InputStream stream = Served.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Process start(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nutgraph.cli.Main"));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
