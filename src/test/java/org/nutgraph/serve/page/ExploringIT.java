package org.nutgraph.serve.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nutgraph.serve.page.Visit.BLINKEN;
import static org.nutgraph.serve.page.Visit.ISRAEL;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The relations explorer and the questions on our own articles. */
class ExploringIT {
  private static final String MET = "/query?name=who-met-whom";

  @RegisterExtension static final Visit VISIT = Visit.ofSample();

  @Test
  void theExplorerStartsFromANameUnfoldsAndBackFoldsAgain() {
    VISIT.open("/relations");
    VISIT.find(".picker input").first().fill("blinken");
    VISIT.find(".picker [role=option]", "Antony Blinken").click();
    VISIT.ready();
    assertEquals(VISIT.address(), Visit.relations(BLINKEN));
    int before = VISIT.find(".graph .node").count();
    VISIT.find(".graph .name[data-iri='" + ISRAEL + "']").click();
    assertThat(VISIT.find(".beside h2")).hasText("Israel");
    VISIT.find(".beside button", "Unfold").click();
    VISIT.ready();
    assertThat(VISIT.find(".chips")).containsText("Israel");
    assertTrue(VISIT.find(".graph .node").count() > before);
    VISIT.page().goBack();
    VISIT.ready();
    assertEquals(before, VISIT.find(".graph .node").count());
  }

  @Test
  void theSameRelationsAreDrawnTheSameWay() {
    VISIT.open(Visit.relations(ISRAEL));
    String first = VISIT.find(".graph").evaluate("svg => svg.outerHTML").toString();
    VISIT.page().reload();
    VISIT.ready();
    assertEquals(first, VISIT.find(".graph").evaluate("svg => svg.outerHTML").toString());
  }

  @Test
  void namesAndWordsInTheDrawingDoNotOverlap() {
    VISIT.open(Visit.relations(ISRAEL));
    Object overlaps =
        VISIT
            .page()
            .evaluate(
                """
                () => {
                  const boxes = [...document.querySelectorAll('.graph .node .name, .graph .word')]
                    .map(one => one.querySelector('rect').getBoundingClientRect());
                  return boxes.filter((one, at) => boxes.some((two, other) => other > at
                    && one.left < two.right - 1 && two.left < one.right - 1
                    && one.top < two.bottom - 1 && two.top < one.bottom - 1)).length;
                }
                """);
    assertEquals(0, overlaps);
  }

  @Test
  void oppositionIsRedAndDashedSupportGreenAndSolid() {
    VISIT.open(Visit.relations(ISRAEL));
    Locator support = VISIT.find(".bundle.support.is-fact .line").first();
    assertThat(support).hasCSS("stroke", "rgb(22, 113, 58)");
    assertThat(support).hasCSS("stroke-dasharray", "none");
    Locator opposition = VISIT.find(".bundle.oppose .line").first();
    assertThat(opposition).hasCSS("stroke", "rgb(179, 38, 30)");
    assertThat(opposition).not().hasCSS("stroke-dasharray", "none");
  }

  @Test
  void eachLineOfTheDrawingStandsInTheTableWithItsEvidence() {
    VISIT.open(Visit.relations(BLINKEN));
    int counted = VISIT.find(".links tbody tr").count();
    assertTrue(counted >= VISIT.find(".graph .bundle").count());
    Locator row = VISIT.find(".links tbody tr", "Mahmoud Abbas");
    row.locator("button").click();
    assertThat(VISIT.find(".beside .fact").first()).containsText("Mahmoud Abbas");
    assertThat(VISIT.find(".beside .evidence").first()).not().isEmpty();
    assertThat(VISIT.find(".beside .source a").first()).isVisible();
  }

  @Test
  void filtersNarrowTheDrawingAndStandInTheAddress() {
    VISIT.open(Visit.relations(BLINKEN));
    VISIT.find("select[name=class]").selectOption("Meeting");
    VISIT.ready();
    assertTrue(VISIT.address().contains("class=Meeting"), VISIT.address());
    VISIT
        .find(".links tbody tr")
        .allInnerTexts()
        .forEach(row -> assertTrue(row.contains("met"), row));
    VISIT.find("select[name=factuality]").selectOption("Planned");
    VISIT.ready();
    assertThat(VISIT.find(".links tbody")).containsText("planned");
    VISIT.find(".filters button").click();
    VISIT.ready();
    assertEquals(Visit.relations(BLINKEN), VISIT.address());
  }

  @Test
  void theDrawingIsSavedInFourForms() throws IOException {
    VISIT.open(Visit.relations(BLINKEN));
    byte[] png = saved("PNG");
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
    String svg = new String(saved("SVG"), StandardCharsets.UTF_8);
    assertTrue(svg.contains("Mahmoud Abbas") && !svg.contains("class="), svg);
    String csv = new String(saved("CSV"), StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("from,class,edge,to,count"), csv);
    String turtle = new String(saved("Turtle"), StandardCharsets.UTF_8);
    assertTrue(turtle.contains("ontology#metWith> <"), turtle);
    assertTrue(turtle.contains("Planned"), turtle);
    // What is only planned is no bare triple: Abdel Fattah el-Sisi was not met yet.
    assertFalse(turtle.matches("(?s).*metWith> <http://www.wikidata.org/entity/Q307871>.*"));
  }

  private static byte[] saved(String form) throws IOException {
    Download download =
        VISIT.page().waitForDownload(() -> VISIT.find(".exports button", form).click());
    return Files.readAllBytes(download.path());
  }

  @Test
  void aConstructIsDrawn() {
    VISIT.open(
        "/relations?construct="
            + Visit.encoded(
                "PREFIX ng: <https://w3id.org/nutgraph/ontology#>"
                    + " CONSTRUCT { ?a ng:metWith ?b } WHERE { ?a ng:metWith ?b }"));
    assertThat(VISIT.find(".graph .nodes")).containsText("Antony Blinken");
    assertThat(VISIT.find(".graph .words")).containsText("met");
  }

  @Test
  void aSavedQuestionIsAskedByItsForm() {
    VISIT.open(MET);
    assertThat(VISIT.find(".answer tbody")).containsText("Benjamin Netanyahu");
    VISIT.find(".ask .picker input").fill("abbas");
    VISIT.find(".ask [role=option]", "Mahmoud Abbas").click();
    VISIT.ready();
    assertThat(VISIT.find(".answer tbody tr")).hasCount(1);
    assertTrue(VISIT.address().contains("who="), VISIT.address());
    VISIT.page().reload();
    VISIT.ready();
    assertThat(VISIT.find(".ask .picker input")).hasValue("Mahmoud Abbas");
    assertThat(VISIT.find(".answer tbody tr")).hasCount(1);
    VISIT.find(".answer tbody a", "Antony Blinken").click();
    VISIT.ready();
    assertEquals("Antony Blinken", VISIT.heading());
  }

  @Test
  void anAnswerIsATableAGraphAndATimeline() {
    Page page = VISIT.open(MET);
    VISIT.find("#tab-graph").click();
    assertThat(VISIT.find(".answer .graph .nodes")).containsText("Mahmoud Abbas");
    assertTrue(VISIT.address().contains("view=graph"), VISIT.address());
    page.keyboard().press("ArrowRight");
    assertThat(VISIT.find("#tab-timeline")).isFocused();
    assertThat(VISIT.find(".answer .dated")).containsText("9 January 2024");
    page.reload();
    VISIT.ready();
    assertThat(VISIT.find(".answer .dated")).isVisible();
  }

  @Test
  void anErrorStandsAtItsPlaceAndNothingIsLostOnReload() {
    VISIT.expectTrouble();
    Page page = VISIT.open("/query");
    String wrong = "SELECT ?a WHERE {\n  ?a ?b ?c .\n  FILTER oops(\n}";
    VISIT.find("#sparql").fill(wrong);
    page.keyboard().press("Control+Enter");
    assertThat(VISIT.find(".problem")).containsText("line 3");
    assertThat(VISIT.find(".copy .fault")).hasCount(1);
    assertThat(VISIT.find("#sparql")).isFocused();
    page.navigate(VISIT.url() + "/query");
    VISIT.ready();
    assertThat(VISIT.find("#sparql")).hasValue(wrong);
  }

  @Test
  void ourTermsAreCompletedAndTheirPrefixIsDeclared() {
    Page page = VISIT.open("/query");
    VISIT.find("#sparql").fill("");
    VISIT.find("#sparql").pressSequentially("ASK { ?a ng:metW");
    assertThat(VISIT.find(".completions li").first()).containsText("ng:metWith");
    page.keyboard().press("Enter");
    page.keyboard().type(" ?b }");
    assertEquals(
        "PREFIX ng: <https://w3id.org/nutgraph/ontology#>\nASK { ?a ng:metWith ?b }",
        VISIT.find("#sparql").inputValue());
    page.keyboard().press("Control+Enter");
    assertThat(VISIT.find(".yesno")).hasText("Yes.");
  }

  @Test
  void answersAreSavedInEveryForm() throws IOException {
    VISIT.open(MET);
    for (String form : List.of("CSV", "TSV", "JSON", "XML", "SPARQL")) {
      Download download =
          VISIT.page().waitForDownload(() -> VISIT.find(".downloads button", form).click());
      String text = Files.readString(download.path());
      assertTrue(text.contains(form.equals("SPARQL") ? "SELECT" : "Netanyahu"), form + text);
    }
    VISIT.open("/query?q=" + Visit.encoded("DESCRIBE <" + BLINKEN + ">"));
    for (String form : List.of("Turtle", "JSON-LD", "N-Triples", "RDF/XML")) {
      Download download =
          VISIT.page().waitForDownload(() -> VISIT.find(".downloads button", form).click());
      assertTrue(Files.readString(download.path()).contains("Blinken"), form);
    }
  }
}
