package org.nutgraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The queries that come with the program, by name, in alphabetical order. */
public final class SavedQueries {
  private static final String FOLDER = "queries";
  private static final String SUFFIX = ".rq";

  private final Map<String, SavedQuery> questions;
  private final Map<String, SavedQuery> federated;
  private final Map<String, SavedQuery> internal;
  private final Map<String, SavedQuery> checks;
  private final Map<String, SavedQuery> page = new TreeMap<>();

  private SavedQueries(
      Map<String, SavedQuery> questions,
      Map<String, SavedQuery> federated,
      Map<String, SavedQuery> internal,
      Map<String, SavedQuery> checks) {
    this.questions = questions;
    this.federated = federated;
    this.internal = internal;
    this.checks = checks;
  }

  /**
   * Reads them from the class path.
   *
   * @throws IllegalStateException when they are missing
   */
  public static SavedQueries load() {
    SavedQueries queries =
        new SavedQueries(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    try {
      for (URL folder :
          Collections.list(SavedQueries.class.getClassLoader().getResources(FOLDER))) {
        queries.addAll(folder.toURI());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e.getInput() + " is no place to read from", e);
    }
    if (queries.questions.isEmpty()) {
      throw new IllegalStateException(
          FOLDER + "/ is not on the class path; build the program again");
    }
    return queries;
  }

  private void addAll(URI folder) throws IOException {
    if (folder.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        addAll(jar.getPath(FOLDER));
      }
    } else {
      addAll(Path.of(folder));
    }
  }

  /** The questions for people. */
  public Collection<SavedQuery> questions() {
    return questions.values();
  }

  /** The questions for people that also ask another server. */
  public Collection<SavedQuery> federated() {
    return federated.values();
  }

  /** The quality checks; an answer to one is a problem. */
  public Collection<SavedQuery> checks() {
    return checks.values();
  }

  /** A question for people, of either kind. */
  public Optional<SavedQuery> find(String name) {
    return Optional.ofNullable(questions.get(name))
        .or(() -> Optional.ofNullable(federated.get(name)));
  }

  /** A query that the program itself asks. */
  public SavedQuery internal(String name) {
    SavedQuery query = internal.get(name);
    if (query == null) {
      throw new IllegalStateException("queries/internal/" + name + SUFFIX + " is missing");
    }
    return query;
  }

  /** A query that the page's API asks. */
  public SavedQuery page(String name) {
    SavedQuery query = page.get(name);
    if (query == null) {
      throw new IllegalStateException("queries/page/" + name + SUFFIX + " is missing");
    }
    return query;
  }

  private void addAll(Path folder) throws IOException {
    questions.putAll(in(folder));
    federated.putAll(in(folder.resolve("federated")));
    internal.putAll(in(folder.resolve("internal")));
    checks.putAll(in(folder.resolve("checks")));
    page.putAll(in(folder.resolve("page")));
  }

  private static Map<String, SavedQuery> in(Path folder) throws IOException {
    Map<String, SavedQuery> queries = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String fileName = file.getFileName().toString();
          if (fileName.endsWith(SUFFIX)) {
            String name = fileName.substring(0, fileName.length() - SUFFIX.length());
            queries.put(name, SavedQuery.parse(name, Files.readString(file)));
          }
        }
      }
    }
    return queries;
  }
}
