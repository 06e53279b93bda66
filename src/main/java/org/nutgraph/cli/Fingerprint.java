package org.nutgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A short name for the content of folders on the class path: another content, another name. */
final class Fingerprint {
  private static final int DIGITS = 16;

  private Fingerprint() {}

  /** Sixteen hex digits over what these say of themselves, in their order. */
  static String ofText(List<?> values) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] text = values.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(text)).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Sixteen hex digits over the files of these folders, their names and bytes. */
  static String of(List<String> folders) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String folder : folders) {
        add(folder, digest);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String folder, MessageDigest digest) throws IOException {
    List<URL> places = Collections.list(Fingerprint.class.getClassLoader().getResources(folder));
    if (places.isEmpty()) {
      throw new IllegalStateException(
          folder + "/ is not on the class path; build the program again");
    }
    for (URL place : places) {
      add(folder, place, digest);
    }
  }

  private static void add(String folder, URL place, MessageDigest digest) throws IOException {
    try {
      URI uri = place.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          addFiles(jar.getPath(folder), digest);
        }
      } else {
        addFiles(Path.of(uri), digest);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(place + " is no place to read from", e);
    }
  }

  private static void addFiles(Path folder, MessageDigest digest) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
  }
}
