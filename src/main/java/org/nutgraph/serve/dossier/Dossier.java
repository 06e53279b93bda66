package org.nutgraph.serve.dossier;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nutgraph.serve.view.EntityView;

/**
 * Writes an entity's view into a folder: {@value #PAGE} for people, {@value #STYLE} beside it,
 * {@value #DATA} with the same facts for programs. The same view gives the same bytes.
 */
public final class Dossier {
  static final String PAGE = "index.html";
  static final String STYLE = "dossier.css";
  static final String DATA = "facts.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Dossier() {}

  /**
   * Writes it, in the place of an earlier one.
   *
   * @throws FileAlreadyExistsException when the folder holds something else
   */
  public static void write(EntityView view, Path folder) throws IOException {
    if (!isFree(folder)) {
      throw new FileAlreadyExistsException(
          folder.toString(),
          null,
          "it is not empty and holds no dossier; name another folder with -o");
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve(STYLE), style());
    Files.write(folder.resolve(DATA), JSON.writeValueAsBytes(view));
    Files.writeString(folder.resolve(PAGE), new DossierPage(view).html(), StandardCharsets.UTF_8);
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.toList();
    }
    Path page = folder.resolve(PAGE);
    return files.isEmpty()
        || (Files.isRegularFile(page)
            && Files.readString(page, StandardCharsets.UTF_8).contains(DossierPage.MARK));
  }

  private static byte[] style() throws IOException {
    try (InputStream style = Dossier.class.getResourceAsStream("/dossier/" + STYLE)) {
      if (style == null) {
        throw new IllegalStateException(
            "dossier/" + STYLE + " is missing from the class path; build the program again");
      }
      return style.readAllBytes();
    }
  }
}
