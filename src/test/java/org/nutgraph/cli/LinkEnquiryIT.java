package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.link.wikidata.ReplayingServer;

/** Names that no index knows are asked for in a run, with the language models. */
class LinkEnquiryIT {
  private static final String NEWS =
      """
      {"id": "one", "date": "2024-01-09", "text": "Marta Quill visited Kenya on Monday. Quill praised Germany."}
      {"id": "two", "date": "2024-01-10", "text": "Marta Quill met Osmo Tarvainen in Oslo."}
      """;
  private static final String QUILL = "<http://www.wikidata.org/entity/Q90000901>";

  @TempDir Path folder;
  private String news = "";

  @BeforeEach
  void write() throws IOException {
    news = Files.writeString(folder.resolve("news.jsonl"), NEWS).toString();
  }

  private static ReplayingServer server() throws IOException {
    return ReplayingServer.start()
        .knows("Q90000901", "Marta Quill", ReplayingServer.claim("P31", "Q5"));
  }

  private List<String> online(ReplayingServer server, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(
        List.of(
            "--online",
            "--contact",
            "ada@example.org",
            "--wikibase",
            server.address().toString(),
            "--local",
            folder.resolve("local").toString()));
    return all;
  }

  private static Ran run(List<String> arguments) {
    return Ran.command(arguments.toArray(String[]::new));
  }

  private static List<String> searches(ReplayingServer server) {
    return server.requests().stream()
        .filter(request -> "wbsearchentities".equals(request.get("action")))
        .map(request -> request.get("search"))
        .toList();
  }

  @Test
  void aRunAsksOnceForEachNameAndASecondOneGivesTheSameWithoutTheService() throws Exception {
    List<String> command;
    Ran first;
    try (ReplayingServer server = server()) {
      command = online(server, "extract", news);
      first = run(command);
      assertEquals(0, first.code(), first.err());
      assertEquals(List.of("Marta Quill", "Osmo Tarvainen"), searches(server));
      assertTrue(first.out().contains("taIdentRef> " + QUILL), first.out());
      assertTrue(
          first.err().contains("2 names are in no index: Wikidata was asked for 2, 1 items are in"),
          first.err());
    }
    Ran again = run(command);
    assertEquals(0, again.code(), again.err());
    assertEquals(first.out(), again.out());
    Ran offline = Ran.command("extract", news, "--index", folder.resolve("local").toString());
    assertEquals(first.out(), offline.out());
  }

  @Test
  void aServiceThatFailsIsToldOnceAndTheRunGoesOn() throws Exception {
    try (ReplayingServer server = server()) {
      server.thenRefuse();
      Ran ran = run(online(server, "extract", news));
      assertEquals(0, ran.code(), ran.err());
      assertEquals(1, server.requests().size());
      assertEquals(1, ran.err().split("Wikidata is not asked any more", -1).length - 1, ran.err());
      assertEquals(Ran.command("extract", news).out(), ran.out());
    }
  }

  @Test
  void aStoreIsBuiltFromStandardInputWithNoMoreNamesThanAllowed() throws Exception {
    try (ReplayingServer server = server()) {
      String store = folder.resolve("store").toString();
      List<String> command = online(server, "build", "-", "--store", store, "--most-names", "1");
      Ran ran = Ran.withInput(NEWS, command.toArray(String[]::new));
      assertEquals(0, ran.code(), ran.err());
      assertEquals(List.of("Marta Quill"), searches(server));
      assertTrue(ran.err().contains("1 names are left for the next run"), ran.err());
      assertTrue(ran.err().contains("2 articles: 2 stored"), ran.err());
      Ran links = Ran.command("query", "links", "--store", store, "--format", "csv");
      assertTrue(links.out().contains("Q90000901"), links.out());
    }
  }
}
