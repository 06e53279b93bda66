package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.link.wikidata.ReplayingServer;

/** The live look-up at the command line. */
class LinkOnlineTest {
  @TempDir Path folder;

  private Ran lookup(ReplayingServer server, String name, String... more) {
    List<String> arguments = new java.util.ArrayList<>(List.of("link", "lookup", name));
    arguments.addAll(List.of("--wikibase", server.address().toString()));
    arguments.addAll(List.of("--local", folder.resolve("local").toString()));
    arguments.addAll(List.of(more));
    return Ran.command(arguments.toArray(String[]::new));
  }

  private static ReplayingServer server() throws Exception {
    return ReplayingServer.start().knows("Q7002", "Sudland", ReplayingServer.claim("P31", "Q6256"));
  }

  @Test
  void aNameIsLookedUpOnlineOnceAndLaterWithoutTheNetwork() throws Exception {
    try (ReplayingServer server = server()) {
      Ran online = lookup(server, "Sudland", "--online", "--contact", "ada@example.org");
      assertEquals("Q7002\tSudland\tGeopoliticalEntity\tlabel\t1\t\n", online.out(), online.err());
      assertEquals("1 items put into " + folder.resolve("local") + "\n", online.err());
      assertTrue(server.userAgents().getFirst().endsWith(" (ada@example.org)"));
      int asked = server.requests().size();
      Ran offline =
          Ran.command("link", "lookup", "Sudland", "--index", folder.resolve("local").toString());
      assertEquals(online.out(), offline.out());
      assertEquals(asked, server.requests().size());
    }
  }

  @Test
  void nothingIsAskedWithoutTheOption() throws Exception {
    try (ReplayingServer server = server()) {
      Ran ran = lookup(server, "Sudland", "--contact", "ada@example.org");
      assertEquals(0, ran.code());
      assertEquals("", ran.out());
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void withoutAContactNothingIsAskedAndTheUserIsTold() throws Exception {
    try (ReplayingServer server = server()) {
      Ran ran = lookup(server, "Sudland", "--online", "--contact", "");
      assertEquals(2, ran.code(), ran.err());
      assertTrue(ran.err().startsWith("error: --online needs a contact"), ran.err());
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void aRunOverArticlesRefusesToAskWithoutAContactToo() throws Exception {
    Path text = java.nio.file.Files.writeString(folder.resolve("a.txt"), "Sudland is large.");
    try (ReplayingServer server = server()) {
      for (String command : List.of("extract", "build")) {
        List<String> arguments =
            new java.util.ArrayList<>(
                List.of(
                    command,
                    text.toString(),
                    "--online",
                    "--contact",
                    "",
                    "--wikibase",
                    server.address().toString()));
        if (command.equals("build")) {
          arguments.addAll(List.of("--store", folder.resolve("store").toString()));
        }
        Ran ran = Ran.command(arguments.toArray(String[]::new));
        assertEquals(2, ran.code(), ran.err());
        assertTrue(ran.err().startsWith("error: --online needs a contact"), ran.err());
      }
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void aContactOrEndpointThatIsNoneIsAMistakeOfUse() throws Exception {
    try (ReplayingServer server = server()) {
      Ran contact = lookup(server, "Sudland", "--online", "--contact", "me");
      assertEquals(2, contact.code(), contact.err());
      Ran endpoint =
          Ran.command(
              "link",
              "lookup",
              "x",
              "--online",
              "--contact",
              "ada@example.org",
              "--wikibase",
              "http://example.org/");
      assertEquals(2, endpoint.code(), endpoint.err());
      assertTrue(endpoint.err().contains("https address of an api.php"), endpoint.err());
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void aServiceThatDoesNotAnswerIsAFailure() throws Exception {
    try (ReplayingServer server = server()) {
      server.thenRefuse();
      Ran ran = lookup(server, "Sudland", "--online", "--contact", "ada@example.org");
      assertEquals(1, ran.code(), ran.err());
      assertTrue(ran.err().contains("answered with status 404; check the endpoint"), ran.err());
    }
  }

  @Test
  void whoWaitsIsToldForHowLong() throws Exception {
    try (ReplayingServer server = server()) {
      server.thenBusy();
      Ran ran = lookup(server, "Sudland", "--online", "--contact", "ada@example.org");
      assertEquals(0, ran.code(), ran.err());
      assertTrue(ran.err().startsWith("Wikidata is busy; asking again in 2 s\n"), ran.err());
    }
  }

  @Test
  void anIndexOfADumpDoesNotGrow() throws Exception {
    Path dump =
        java.nio.file.Files.writeString(
            folder.resolve("dump.json"),
            "{\"type\":\"item\",\"id\":\"Q11\",\"labels\":{\"en\":{\"language\":\"en\","
                + "\"value\":\"Norland\"}},\"sitelinks\":{\"enwiki\":{\"title\":\"Norland\"}}}\n");
    Path out = folder.resolve("local");
    Ran built = Ran.command("link", "index", "build", dump.toString(), "--out", out.toString());
    assertEquals(0, built.code(), built.err());
    try (ReplayingServer server = server()) {
      Ran ran = lookup(server, "Sudland", "--online", "--contact", "ada@example.org");
      assertEquals(1, ran.code());
      assertTrue(ran.err().contains("holds an index of the dump dump.json"), ran.err());
    }
  }
}
