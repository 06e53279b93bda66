package org.nutgraph.link.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.link.index.IndexFolder;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.link.index.LocalIndex;
import org.nutgraph.link.index.WikidataIndex;

/** What is looked up becomes items of a local index. */
class OnlineLookupTest {
  private static final String COUNTRY = "Q6256";

  @TempDir Path folder;
  private ReplayingServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        ReplayingServer.start()
            .knows("Q7001", "Norland", ReplayingServer.claim("P31", "Q7101"))
            .knows("Q7002", "Sudland", ReplayingServer.claim("P31", COUNTRY))
            .knows("Q7003", "", "{}")
            // An invented kind of country, two steps below the one that tells the type.
            .knows("Q7101", "island realm", ReplayingServer.claim("P279", "Q7102"))
            .knows("Q7102", "realm", ReplayingServer.claim("P279", COUNTRY));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private LocalIndex.Added lookUp(String name) throws IOException, InterruptedException {
    try (OnlineLookup lookup = lookup("2024-01-09T12:00:00Z")) {
      return lookup.lookUp(name);
    }
  }

  private OnlineLookup lookup(String now) {
    return OnlineLookup.of(
        new Endpoint(server.address()),
        new Contact("ada@example.org"),
        "1",
        folder.resolve("local"),
        Politeness.STANDARD,
        length -> {},
        InstantSource.fixed(Instant.parse(now)));
  }

  private WikidataIndex index() throws IOException {
    return new IndexFolder(folder.resolve("local")).open();
  }

  @Test
  void aNameIsFoundInTheLocalIndexAfterwardsWithItsTypeAndRoots() throws Exception {
    assertEquals(List.of("Q7001"), lookUp("Norland").qids());
    try (WikidataIndex index = index()) {
      assertEquals("Q7001", index.named("norland").getFirst().item().qid());
      assertEquals("GeopoliticalEntity", index.item("Q7001").orElseThrow().type());
      assertEquals(List.of(COUNTRY), index.item("Q7001").orElseThrow().roots());
      assertEquals("2024-01-09", index.info().date());
      assertEquals("CC0 1.0", index.info().licence());
    }
  }

  @Test
  void theClassesAreAskedForUpToTheOneThatTellsTheType() throws Exception {
    lookUp("Norland");
    assertEquals(
        List.of("Q7001", "Q7101", "Q7102"),
        server.requests().stream().skip(1).map(one -> one.get("ids")).toList());
    server.knows("Q7004", "Ostland", ReplayingServer.claim("P31", "Q7101"));
    lookUp("Q7004");
    assertEquals("Q7004", server.requests().getLast().get("ids"));
    try (WikidataIndex index = index()) {
      assertEquals("GeopoliticalEntity", index.item("Q7004").orElseThrow().type());
    }
  }

  @Test
  void theIndexGrowsAndWhatIsLookedUpTwiceStandsInItOnce() throws Exception {
    lookUp("Norland");
    lookUp("Q7002");
    lookUp("Q7001");
    try (WikidataIndex index = index()) {
      assertEquals(2, index.info().items());
      assertEquals(1, index.named("Norland").size());
      assertEquals(1, index.named("Sudland").size());
    }
  }

  @Test
  void theSameAnswersOnALaterDayLeaveTheIndexAsItWas() throws Exception {
    lookUp("Norland");
    try (OnlineLookup later = lookup("2024-02-01T12:00:00Z")) {
      assertEquals(List.of("Q7001"), later.lookUp("Norland").qids());
      assertEquals(0, later.requests());
    }
    try (WikidataIndex index = index()) {
      assertEquals("2024-01-09", index.info().date());
    }
  }

  @Test
  void anEnquiryAsksForSoManyNamesThatAreNotOnTheDisk() throws Exception {
    lookUp("Norland");
    try (OnlineLookup lookup = lookup("2024-01-09T12:00:00Z")) {
      NameEnquiry.Outcome outcome =
          new NameEnquiry(lookup, 1).ask(List.of("Norland", "Sudland", "Q7102"));
      assertEquals(new NameEnquiry.Outcome(1, 2, 1, null), outcome);
    }
  }

  @Test
  void anEnquiryEndsWithTheFirstFailureAndKeepsWhatItHas() throws Exception {
    lookUp("Norland");
    server.then(404, "");
    try (OnlineLookup lookup = lookup("2024-01-09T12:00:00Z")) {
      NameEnquiry.Outcome outcome =
          new NameEnquiry(lookup, 9).ask(List.of("Norland", "Sudland", "Q7102"));
      assertEquals(2, outcome.left());
      assertTrue(String.valueOf(outcome.failure()).contains("status 404"), outcome::toString);
    }
    try (WikidataIndex index = index()) {
      assertEquals(1, index.info().items());
    }
  }

  @Test
  void aCircleOfClassesEnds() throws Exception {
    server
        .knows("Q7005", "Ring", ReplayingServer.claim("P31", "Q7105"))
        .knows("Q7105", "a", ReplayingServer.claim("P279", "Q7106"))
        .knows("Q7106", "b", ReplayingServer.claim("P279", "Q7105"));
    lookUp("Q7005");
    try (WikidataIndex index = index()) {
      assertEquals("Entity", index.item("Q7005").orElseThrow().type());
    }
  }

  @Test
  void whatDoesNotExistOrHasNoNameLeavesTheIndexAsItWas() throws Exception {
    assertEquals(List.of(), lookUp("Nowhere").qids());
    lookUp("Norland");
    assertEquals(List.of(), lookUp("Q7999").qids());
    assertEquals(List.of("Q7003 has no English name"), lookUp("Q7003").passedOver());
    try (WikidataIndex index = index()) {
      assertEquals(1, index.info().items());
    }
  }

  @Test
  void anEntityThatIsNoneIsPassedOver() throws Exception {
    server.then(200, "{\"entities\":{\"Q1\":{\"type\":\"item\"},\"Q2\":[],\"Q3\":\"x\"}}");
    LocalIndex.Added added = lookUp("Q7001");
    assertEquals(List.of(), added.qids());
    assertTrue(added.passedOver().getFirst().contains("an entity without id"), added::toString);
  }

  @Test
  void aFailureInTheMiddleLeavesTheIndexAsItWas() throws Exception {
    lookUp("Q7002");
    server.then(200, "{\"search\":[{\"id\":\"Q7001\"}]}").then(404, "");
    assertThrows(WikidataException.class, () -> lookUp("Norland"));
    try (WikidataIndex index = index()) {
      assertEquals(1, index.info().items());
    }
    assertEquals(List.of("Q7001"), lookUp("Norland").qids());
  }

  @Test
  void theLocalIndexIsReadBesideTheStarter() throws Exception {
    lookUp("Norland");
    try (Indexes open = Indexes.open(List.of(folder.resolve("local")))) {
      assertEquals(1, open.candidates().named("Norland").size());
      assertEquals(1, open.candidates().named("United Nations").size());
    }
  }
}
