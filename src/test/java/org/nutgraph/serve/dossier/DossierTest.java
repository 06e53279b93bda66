package org.nutgraph.serve.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.serve.view.EntityView;
import org.nutgraph.serve.view.ViewStore;
import org.nutgraph.serve.view.Views;
import org.nutgraph.store.GraphStore;

class DossierTest {
  @TempDir Path folder;

  private EntityView view(String iri) {
    try (GraphStore store = ViewStore.make(folder.resolve("store-" + iri.hashCode()))) {
      return Views.over(store, "0.0", Duration.ZERO).entity(NodeFactory.createURI(iri), 500);
    }
  }

  private String page(String iri) throws IOException {
    Path to = folder.resolve("dossier");
    Dossier.write(view(iri), to);
    return Files.readString(to.resolve(Dossier.PAGE));
  }

  private static String section(String page, String id) {
    int from = page.indexOf("<section id=\"" + id + "\"");
    return page.substring(from, page.indexOf("</section>", from));
  }

  @Test
  void claimsStandApartFromFactsAndEachLineHasItsEvidence() throws Exception {
    String page = page(ViewStore.LUND);
    String timeline = section(page, "timeline");
    assertTrue(timeline.contains("Lund visits Nairobi"), timeline);
    assertTrue(
        timeline.contains("Norwegian Foreign Minister Ana Lund arrived in Nairobi on Monday."));
    assertTrue(timeline.contains("Lund in Nairobi for talks on the coast"));
    assertFalse(timeline.contains("class=\"claim\""), timeline);
    assertFalse(timeline.contains("United Nations officials"));
    String claims = section(page, "claims");
    assertTrue(claims.contains("(planned, the article&#39;s own words)"), claims);
    assertFalse(claims.contains("class=\"fact\""), claims);
    assertTrue(section(page, "said").contains("(actual, claim of Ana Lund, in quotation marks)"));
  }

  @Test
  void nothingFromOutsideBecomesMarkup() throws Exception {
    String page = page(ViewStore.LUND);
    assertTrue(page.contains("&lt;script&gt;alert(&#39;a&amp;b&#39;)&lt;/script&gt;"));
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("javascript:"), page);
  }

  @Test
  void itIsThreeFilesAndTheSameForTheSameStore() throws Exception {
    EntityView view = view(ViewStore.TUMBO);
    Path to = folder.resolve("dossier");
    Dossier.write(view, to);
    byte[] first = Files.readAllBytes(to.resolve(Dossier.PAGE));
    Dossier.write(view, to);
    assertArrayEquals(first, Files.readAllBytes(to.resolve(Dossier.PAGE)));
    try (Stream<Path> files = Files.list(to)) {
      assertEquals(
          Set.of("index.html", "dossier.css", "facts.json"),
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }
    assertEquals(
        ViewStore.TUMBO,
        new JsonMapper()
            .readTree(to.resolve(Dossier.DATA).toFile())
            .path("entity")
            .path("iri")
            .asText());
  }

  @Test
  void aFolderThatHoldsSomethingElseIsLeftAlone() throws Exception {
    EntityView view = view(ViewStore.TUMBO);
    Path to = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(to.resolve("index.html"), "<title>mine</title>");
    assertThrows(FileAlreadyExistsException.class, () -> Dossier.write(view, to));
    assertEquals("<title>mine</title>", Files.readString(to.resolve("index.html")));
    assertFalse(Files.exists(to.resolve(Dossier.DATA)));
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThrows(FileAlreadyExistsException.class, () -> Dossier.write(view, file));
  }
}
