package org.nutgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFailureTest {
  @TempDir Path folder;

  private Path filled() {
    Path path = folder.resolve("store");
    try (GraphStore store = GraphStore.openOrCreate(path, SampleGraphs.BASE)) {
      store.replaceAll(SampleGraphs.sample(), "test");
    }
    return path;
  }

  private static String failure(Path path) {
    StoreException failure =
        assertThrows(
            StoreException.class,
            () -> {
              try (GraphStore store = GraphStore.open(path)) {
                store.read(stored -> stored.stream().count());
              }
            });
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(path.toString()), message);
    assertTrue(message.contains(";"), "says what to do: " + message);
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  @Test
  void aStoreThatDoesNotExistIsNotMadeByReadingIt() {
    Path path = folder.resolve("missing");
    assertTrue(failure(path).contains("does not exist"));
    assertTrue(Files.notExists(path));
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws IOException {
    Path other = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(other.resolve("holiday.txt"), "sun");
    assertTrue(failure(other).contains("is no store"));
    StoreException failure =
        assertThrows(StoreException.class, () -> GraphStore.openOrCreate(other, SampleGraphs.BASE));
    assertTrue(String.valueOf(failure.getMessage()).contains("is no store"));
    try (var files = Files.list(other)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFileIsNoStore() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    StoreException failure =
        assertThrows(StoreException.class, () -> GraphStore.openOrCreate(file, SampleGraphs.BASE));
    assertTrue(String.valueOf(failure.getMessage()).contains("is a file"));
  }

  @Test
  void anotherBaseIsRefused() {
    Path path = filled();
    StoreException failure =
        assertThrows(
            StoreException.class, () -> GraphStore.openOrCreate(path, "https://other.example/"));
    assertTrue(String.valueOf(failure.getMessage()).contains(SampleGraphs.BASE));
  }

  @Test
  void aStoreOfALaterFormatIsRefused() throws IOException {
    Path path = filled();
    Path marker = path.resolve("nutgraph-store.properties");
    Files.writeString(marker, Files.readString(marker).replace("format=1", "format=2"));
    assertTrue(failure(path).contains("format 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSPO.idn", "GSPO.bpt", "nodes.idn", "nodes-data.obj"})
  void aDamagedFileIsReported(String name) throws IOException {
    Path path = filled();
    Files.writeString(path.resolve("Data-0001").resolve(name), "garbage");
    assertTrue(failure(path).contains("damaged"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSPO.dat", "nodes.bpt", "SPOG.idn", "nodes-data.obj"})
  void aMissingFileIsReportedAndNotMadeAnew(String name) throws IOException {
    Path path = filled();
    Path missing = path.resolve("Data-0001").resolve(name);
    Files.delete(missing);
    assertTrue(failure(path).contains(name));
    assertTrue(Files.notExists(missing));
  }

  @Test
  void aFolderThatCannotBeWrittenIsReported() {
    Path path = filled();
    assertTrue(path.toFile().setWritable(false));
    assumeFalse(Files.isWritable(path), "permissions do not bind this user");
    try {
      assertTrue(failure(path).contains("cannot be written"));
    } finally {
      assertTrue(path.toFile().setWritable(true));
    }
  }

  @Test
  void tooLittleSpaceIsReportedBeforeAnythingIsWritten() throws IOException {
    Path path = Files.createDirectory(folder.resolve("full"));
    StoreFolder store = new StoreFolder(path);
    StoreException failure =
        assertThrows(StoreException.class, () -> store.checkSpace(Long.MAX_VALUE));
    assertTrue(String.valueOf(failure.getMessage()).contains("free some space"));
  }

  /** Holds a store open until its standard input ends. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      try (GraphStore store = GraphStore.open(Path.of(arguments[0]))) {
        System.out.println("open " + store.path());
        assertEquals(-1, System.in.read());
      }
    }
  }

  @Test
  void aStoreHeldByAnotherProcessNamesThatProcess() throws Exception {
    Path path = filled();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process holder =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Holder.class.getName(),
                    path.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = holder.inputReader()) {
      assertEquals("open " + path, output.readLine());
      String message = failure(path);
      assertTrue(message.contains("process " + holder.pid()), message);
      holder.getOutputStream().close();
      assertTrue(holder.waitFor(30, TimeUnit.SECONDS));
    } finally {
      holder.destroyForcibly();
    }
    try (GraphStore store = GraphStore.open(path)) {
      assertTrue(store.<Boolean>read(stored -> stored.find().hasNext()));
    }
  }
}
