package org.nutgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraph.extract.Extraction;
import org.nutgraph.link.correct.Correction;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.correct.Decision;
import org.nutgraph.link.index.StarterIndex;
import org.nutgraph.map.Iris;
import org.nutgraph.map.LocalNames;

/** What people decided comes before every rule. */
final class CorrectedLinkingTest {
  private static final String BASE = "https://example.org/id/";
  private static final String LUND = BASE + "entity/Person/ana-lund";
  private static final LocalNames NAMES = new LocalNames(Iris.withBase(BASE));
  private static final String ARTICLE =
      Iris.withBase(BASE).article(lund().extraction().source().article());
  private static final String KEY = ARTICLE.substring(ARTICLE.lastIndexOf('/') + 1);
  private static final String MENTION = ARTICLE + "#char=0,8";

  private static Story lund() {
    Story story = new Story("Ana Lund spoke.").published("2024-01-09");
    story.who("Person", "Ana Lund").at("Ana Lund");
    return story;
  }

  private static Correction said(String subject, Decision decision) {
    return new Correction(subject, decision, "Ada", LocalDate.parse("2024-01-10"), "", null);
  }

  private static LinkedExtraction linked(Extraction extraction, Correction... corrections) {
    return InventedWorld.linker()
        .with(Corrections.of(List.of(corrections)), NAMES)
        .link(extraction);
  }

  private static String shown(Story story, Correction... corrections) {
    List<String> shown = new ArrayList<>();
    linked(story.extraction(), corrections)
        .links()
        .forEach(link -> shown.add(InventedWorld.shown(link)));
    return String.join(", ", shown);
  }

  @Test
  void withoutCorrectionsNothingChanges() {
    assertEquals("Q51 full-name", shown(lund()));
    assertEquals("Q51 full-name", shown(lund(), said(BASE + "entity/Person/lund", accept("Q54"))));
  }

  private static Decision accept(String qid) {
    return new Decision.Accept(InventedWorld.item(qid), null);
  }

  private static Decision reject(String qid) {
    return new Decision.Reject(InventedWorld.item(qid));
  }

  @Test
  void anAcceptedItemIsTheLinkAndTellsWhoDecidedWhen() {
    assertEquals("Q54 correction", shown(lund(), said(LUND, accept("Q54"))));
    Link.Found found =
        assertInstanceOf(
            Link.Found.class,
            linked(lund().extraction(), said(LUND, accept("Q54"))).links().getFirst());
    assertEquals(said(LUND, accept("Q54")), found.correction());
  }

  @Test
  void anItemThatTheIndexDoesNotHoldGoesByTheNameThatThePersonGave() {
    LinkedExtraction linked =
        linked(lund().extraction(), said(LUND, new Decision.Accept("Q999", "Ana the Chemist")));
    assertEquals(
        "Ana the Chemist", linked.nameOf(linked.extraction().source().chains().getFirst()));
  }

  @Test
  void aRejectedItemLeavesTheNextBestOrNone() {
    assertEquals("-", shown(lund(), said(LUND, reject("Q51"))));
    Story town = new Story("Springford votes.").published("2024-01-09");
    town.who("GeopoliticalEntity", "Springford").at("Springford");
    assertEquals("? Q14/Q15", shown(town));
    assertEquals(
        "Q15 exact-name",
        shown(town, said(BASE + "entity/GeopoliticalEntity/springford", reject("Q14"))));
  }

  @Test
  void whatIsSaidOfThisArticleBeatsWhatIsSaidOfTheName() {
    assertEquals(
        "Q52 correction", shown(lund(), said(MENTION, accept("Q52")), said(LUND, accept("Q54"))));
    assertEquals(
        "Q52 correction",
        shown(lund(), said(LUND + "-" + KEY, accept("Q52")), said(LUND, accept("Q54"))));
    assertEquals(
        "Q52 correction", shown(lund(), said(MENTION, accept("Q52")), said(LUND, reject("Q52"))));
  }

  @Test
  void whoIsNotTheOneOfTheNameGetsAnIriOfTheirOwn() {
    assertEquals(
        LUND + "-" + KEY,
        shown(
            lund(),
            said(LUND, accept("Q54")),
            said(MENTION, reject("Q54")),
            said(MENTION, reject("Q51"))));
    assertEquals(LUND + "-" + KEY, shown(lund(), said(MENTION, new Decision.Split())));
  }

  @Test
  void twoOfOneNameInOneArticleCanBeSetApart() {
    Story story = new Story("Ana Lund met AnaLund today.").published("2024-01-09");
    story.who("Person", "Ana Lund").at("Ana Lund");
    story.who("Person", "Ana Lund").at("AnaLund");
    String article = Iris.withBase(BASE).article(story.extraction().source().article());
    String key = article.substring(article.lastIndexOf('/') + 1);
    Decision split = new Decision.Split();
    assertEquals(
        "Q51 full-name, " + LUND + "-" + key + "-13",
        shown(story, said(article + "#char=13,20", split)));
    assertEquals(
        LUND + "-" + key + ", Q51 full-name", shown(story, said(article + "#char=0,8", split)));
  }

  @Test
  void whatIsMergedSharesTheFateOfWhatItIsMergedInto() {
    String other = BASE + "entity/Person/anna-lund";
    String third = BASE + "entity/Person/a-lund";
    Correction merge = said(LUND, new Decision.Merge(other, "Anna Lund"));
    assertEquals(other, shown(lund(), merge));
    assertEquals(third, shown(lund(), merge, said(other, new Decision.Merge(third, "A. Lund"))));
    assertEquals("Q54 correction", shown(lund(), merge, said(other, accept("Q54"))));
    LinkedExtraction linked =
        linked(lund().extraction(), merge, said(other, new Decision.Relabel("Änna Lund")));
    assertEquals("Änna Lund", linked.nameOf(linked.extraction().source().chains().getFirst()));
  }

  @Test
  void aRelabelledNameStaysLocalAndGoesByTheNewName() {
    Story story = new Story("Eva Rask spoke.");
    story.who("Person", "Eva Rask").at("Eva Rask");
    LinkedExtraction linked =
        linked(
            story.extraction(),
            said(BASE + "entity/Person/eva-rask", new Decision.Relabel("Eva B. Rask")));
    assertInstanceOf(Link.Unknown.class, linked.links().getFirst());
    assertEquals("Eva B. Rask", linked.nameOf(linked.extraction().source().chains().getFirst()));
  }

  @Test
  void aSpanOfTwoMentionsMeansTheOneThatNamesItsChain() {
    Story story = new Story("Ana Lund spoke.").published("2024-01-09");
    story.who("Group", "the men").unnamed().at("Ana Lund");
    story.who("Person", "Ana Lund").at("Ana Lund");
    String article = Iris.withBase(BASE).article(story.extraction().source().article());
    assertEquals("-, Q54 correction", shown(story, said(article + "#char=0,8", accept("Q54"))));
  }

  @Test
  void anAcceptedItemOfNoKnownClassTakesThatOfTheName() {
    IndexLinker linker =
        InventedWorld.linker(
            StarterIndex.of(List.of(Item.of(InventedWorld.item("Q70"), Item.UNTYPED, "Ana Lund"))));
    Link.Found found =
        assertInstanceOf(
            Link.Found.class,
            linker
                .with(Corrections.of(List.of(said(LUND, accept("Q70")))), NAMES)
                .link(lund().extraction())
                .links()
                .getFirst());
    assertEquals("Person", found.candidate().item().type());
  }
}
