package org.nutgraph.serve.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nutgraph.serve.page.Visit.BLINKEN;
import static org.nutgraph.serve.page.Visit.ISRAEL;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** First page, search, article, entity and comparison on our own articles. */
class ReadingIT {
  private static final String DEMO = "/article?key=cf6fafaa9e892dd4";
  private static final String HEADLINE =
      "Blinken meets Abbas in Ramallah as Israel is pressed over Gaza";

  @RegisterExtension static final Visit VISIT = Visit.ofSample();

  @Test
  void theFirstPageSaysWhatIsInTheStoreAndOffersWaysIn() {
    VISIT.open("/");
    assertThat(VISIT.find(".summary")).containsText("3 articles");
    assertThat(VISIT.find(".counts")).containsText("The Daily Test");
    VISIT.find(".questions a", "Who met whom, and when?").click();
    VISIT.ready();
    assertEquals("Who met whom, and when?", VISIT.heading());
    VISIT.page().goBack();
    VISIT.ready();
    VISIT.find(".picker input").first().fill("anton");
    VISIT.find(".picker [role=option]", "Antony Blinken").click();
    VISIT.ready();
    assertEquals("Antony Blinken", VISIT.heading());
  }

  @Test
  void answersComeAsOneTypesAndBackLeadsToWhereOneWas() {
    VISIT.open("/");
    VISIT.find("#find").pressSequentially("blink");
    assertThat(VISIT.find(".names")).containsText("Antony Blinken");
    assertThat(VISIT.find(".headlines")).containsText(HEADLINE);
    assertThat(VISIT.find(".sentences mark").first()).containsText("Blinken");
    assertEquals("/search?q=blink", VISIT.address());
    VISIT.page().goBack();
    VISIT.ready();
    assertEquals("/", VISIT.address());
  }

  @Test
  void theKeyboardAloneLeadsFromAnywhereToAnAnswer() {
    Page page = VISIT.open("/compare");
    page.keyboard().press("/");
    assertThat(VISIT.find("#find")).isFocused();
    page.keyboard().type("israel");
    assertThat(VISIT.find(".names a.hit").first()).hasText("Israel");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    VISIT.ready();
    assertEquals("Israel", VISIT.heading());
    page.reload();
    VISIT.ready();
    page.keyboard().press("Tab");
    assertThat(VISIT.find(".skip")).isFocused();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertTrue(
        (Boolean)
            page.evaluate(
                "() => document.getElementById('main').contains(document.activeElement)"));
  }

  @Test
  void aClickOnAFactLightsItsSentenceItsTriggerAndItsRoles() {
    Page page = VISIT.open(DEMO);
    assertEquals(HEADLINE, VISIT.heading());
    VISIT.find(".note button", "Antony Blinken and Mahmoud Abbas meet in Ramallah").click();
    assertThat(VISIT.find(".sentence.lit")).hasCount(1);
    assertThat(VISIT.find(".sentence.lit")).containsText("met Palestinian President Mahmoud Abbas");
    assertEquals("met", lit(page, "trigger"));
    assertTrue(lit(page, "role").contains("Ramallah"), lit(page, "role"));
    assertThat(VISIT.find(".note.lit dl")).containsText("participant");
    assertThat(VISIT.find(".note.lit .edge")).containsText("metWith");
    assertTrue(VISIT.address().contains("fact="), VISIT.address());
    page.reload();
    VISIT.ready();
    assertEquals("met", lit(page, "trigger"));
  }

  private static String lit(Page page, String name) {
    return String.valueOf(
        page.evaluate(
            "name => [...(CSS.highlights.get(name) ?? [])].map(range => range.toString()).join('|')",
            name));
  }

  @Test
  void claimsHaveAnotherEdgeAnotherMarkAndTheirSpeaker() {
    VISIT.open(DEMO);
    Locator claim = VISIT.find(".note.is-claim").first();
    assertThat(claim.locator(".status")).containsText("claim of");
    assertThat(claim.locator(".status .icon.claim")).isVisible();
    assertThat(claim).hasCSS("border-left-style", "dashed");
    Locator fact = VISIT.find(".note.is-fact").first();
    assertThat(fact).hasCSS("border-left-style", "solid");
    claim.locator(".speaker").click();
    VISIT.ready();
    assertTrue(VISIT.address().startsWith("/entity?iri="), VISIT.address());
  }

  @Test
  void theMarksAreSwitchedOffAndStayOff() {
    Page page = VISIT.open(DEMO);
    Locator mention = VISIT.find(".prose .mention").first();
    assertThat(mention).hasCSS("text-decoration-line", "underline");
    VISIT.find("#marks").uncheck();
    assertThat(mention).hasCSS("text-decoration-line", "none");
    page.reload();
    VISIT.ready();
    assertThat(VISIT.find("#marks")).not().isChecked();
  }

  @Test
  void whatTheDrawingShowsStandsInTheTable() {
    VISIT.open(Visit.entity(BLINKEN));
    assertThat(VISIT.find(".ego svg")).isVisible();
    List<String> drawn = VISIT.find(".ego .who").allTextContents();
    assertTrue(drawn.contains("Mahmoud Abbas"), drawn.toString());
    String table = VISIT.find("#lines").innerText();
    drawn.forEach(name -> assertTrue(table.contains(name.replace("…", "")), name));
    assertThat(VISIT.find("#lines tbody tr").first().locator(".evidence")).not().isEmpty();
    assertThat(VISIT.find("#claims")).containsText("None of these is taken as fact");
    assertThat(VISIT.find("#claims .fact.is-planned").first()).containsText("planned");
    assertThat(VISIT.find("#posts")).containsText("United States Secretary of State");
    assertThat(VISIT.find("#timeline .strip svg")).isVisible();
    assertThat(VISIT.find("#link")).containsText("Q7821917");
    assertThat(VISIT.find("#link")).containsText("with a score of");
    assertThat(VISIT.find("#link .candidates")).containsText("Antony Blinken");
  }

  @Test
  void choosingInTheDrawingByKeyboardNarrowsTheTable() {
    Page page = VISIT.open(Visit.entity(BLINKEN));
    Locator item = VISIT.find(".ego g.item", "Mahmoud Abbas");
    item.focus();
    page.keyboard().press("Enter");
    assertThat(VISIT.find("#lines .narrowed")).containsText("Mahmoud Abbas");
    VISIT
        .find("#lines tbody tr")
        .allInnerTexts()
        .forEach(row -> assertTrue(row.contains("Mahmoud Abbas"), row));
    page.reload();
    VISIT.ready();
    assertThat(VISIT.find("#lines .narrowed")).containsText("Mahmoud Abbas");
    VISIT.find("#lines .narrowed button").click();
    assertThat(VISIT.find("#lines .narrowed")).containsText("The same as a table");
  }

  @Test
  void aLineOfTheTableLeadsToItsSentence() {
    VISIT.open(Visit.entity(ISRAEL));
    VISIT.find("#lines .show").first().click();
    VISIT.ready();
    assertTrue(VISIT.address().startsWith("/article?"), VISIT.address());
    assertThat(VISIT.find(".sentence.lit").first()).isInViewport();
    assertThat(VISIT.find(".note.lit")).hasCount(1);
    VISIT.page().goBack();
    VISIT.ready();
    assertEquals("Israel", VISIT.heading());
  }

  @Test
  void publishersAreComparedAndTheSilentAreNamed() {
    VISIT.open("/compare?iri=" + Visit.encoded("http://www.wikidata.org/entity/Q183"));
    assertEquals("Germany", VISIT.heading());
    assertThat(VISIT.find(".compare-table")).containsText("The Daily Test");
    assertThat(VISIT.find(".compare-table")).containsText("Germany supports Israel");
    assertThat(VISIT.find(".silent")).containsText("Nutgraph sample");
    VISIT.open("/compare?q=" + Visit.encoded("attacked Egypt"));
    assertThat(VISIT.find(".compare-table .is-claim").first()).containsText("claim of");
  }

  @Test
  void markupInHeadlinesNamesAndTextIsTextOnly() {
    Page page = VISIT.open("/search?q=bold");
    VISIT.find(".headlines a.hit").first().click();
    VISIT.ready();
    assertTrue(VISIT.heading().startsWith("<img src=x onerror="), VISIT.heading());
    assertThat(VISIT.find(".article-text")).containsText("<script>window.hit=3</script>");
    for (String path : List.of("/", "/query?name=articles", "/compare?q=Kenya", "/search?q=hit")) {
      VISIT.open(path);
      assertEquals(0, VISIT.find("main img, main script, main b b").count(), path);
    }
    assertFalse((Boolean) page.evaluate("() => 'hit' in window"));
  }

  @Test
  void whatIsNotThereSaysWhatToDo() {
    VISIT.expectTrouble();
    VISIT.open("/search?q=zzzzqqq");
    assertThat(VISIT.find(".nothing")).containsText("Write fewer letters");
    VISIT.open(Visit.entity("http://www.wikidata.org/entity/Q0"));
    assertThat(VISIT.find(".problem")).isVisible();
    assertThat(VISIT.find(".problem button")).hasText("Try again");
    VISIT.open("/entity");
    assertThat(VISIT.find(".nothing")).containsText("Search for a person");
    VISIT.page().route(Pattern.compile(".*/api/.*"), route -> route.abort());
    VISIT.open("/compare");
    assertThat(VISIT.find(".problem")).containsText("The server does not answer");
  }

  @Test
  void theColoursAreChosenAndStay() {
    Page page = VISIT.open("/");
    assertThat(VISIT.find("body")).hasCSS("color", "rgb(27, 27, 26)");
    VISIT.find("#theme").click();
    page.reload();
    VISIT.ready();
    assertThat(VISIT.find("html")).hasAttribute("data-theme", "dark");
    assertThat(VISIT.find("html")).hasCSS("background-color", "rgb(21, 23, 26)");
  }
}
