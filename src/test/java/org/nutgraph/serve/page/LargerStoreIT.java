package org.nutgraph.serve.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.nutgraph.serve.page.Visit.ISRAEL;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same page on some hundred articles of others, where those lie beside the checkout. */
class LargerStoreIT {
  private static final int ARTICLES = 200;
  private static final Path STORE = Path.of("target", "page-store");
  private static final String STATES = "http://www.wikidata.org/entity/Q30";

  @RegisterExtension static final Visit VISIT = new Visit("larger", LargerStoreIT::served);

  private static Served served() throws Exception {
    String beside = Optional.ofNullable(System.getenv("NUTGRAPH_EVALUATION")).orElse("../shared");
    Path folder = Path.of(beside, "data", "articles");
    Path house = folder.resolve("whitehouse.jsonl");
    Path news = folder.resolve("wikinews.jsonl");
    assumeTrue(
        Files.exists(house) && Files.exists(news),
        "no articles in " + folder + "; NUTGRAPH_EVALUATION names another place");
    Path some = Files.createTempDirectory("nutgraph-page").resolve("whitehouse.jsonl");
    try (Stream<String> lines = Files.lines(house)) {
      Files.write(some, lines.limit(ARTICLES).toList());
    }
    return Served.of(STORE, List.of(some, news));
  }

  static Stream<Map.Entry<String, String>> views() throws IOException {
    return Views.of("", ISRAEL).entrySet().stream()
        .filter(view -> !view.getKey().equals("article"));
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyViewHoldsManyArticles(Map.Entry<String, String> view) {
    for (int width : new int[] {1440, 390}) {
      Page page = VISIT.window(width, 900, ColorScheme.LIGHT);
      VISIT.open(view.getValue());
      page.waitForFunction("() => !document.querySelector('.waiting')");
      assertThat(VISIT.find("main h1").first()).isVisible();
      assertEquals(
          0,
          page.evaluate(
              "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
    assertEquals(
        List.of(),
        new AxeBuilder(VISIT.page())
            .setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .toList());
  }

  @Test
  void anArticleIsReachedFromTheListOfAll() {
    VISIT.open("/query?name=articles");
    assertThat(VISIT.find(".answer-head .size")).containsText("rows");
    VISIT.find(".answer tbody a").first().click();
    VISIT.ready();
    assertThat(VISIT.find(".prose").first()).not().isEmpty();
  }

  @Test
  void atMostSixtyNamesAreDrawnAndTheOthersAreCounted() {
    VISIT.open(Visit.relations(ISRAEL) + "&iri=" + Visit.encoded(STATES) + "&limit=60");
    assertEquals(60, VISIT.find(".graph .node").count());
    assertThat(VISIT.find(".stage")).containsText("more are not drawn");
    assertTrue(VISIT.find(".graph .more").count() > 0);
    Object overlaps =
        VISIT
            .page()
            .evaluate(
                """
                () => {
                  const boxes = [...document.querySelectorAll('.graph .name rect')].map(one => one.getBoundingClientRect());
                  return boxes.filter((one, at) => boxes.some((two, other) => other > at
                    && one.left < two.right - 1 && two.left < one.right - 1
                    && one.top < two.bottom - 1 && two.top < one.bottom - 1)).length;
                }
                """);
    assertEquals(0, overlaps, "names that overlap");
  }

  @Test
  void moreIsShownWhereAskedFor() {
    VISIT.open(Visit.relations(ISRAEL));
    int before = VISIT.find(".graph .node").count();
    VISIT.find(".graph .more").first().click();
    VISIT.ready();
    assertTrue(VISIT.find(".graph .node").count() > before);
  }

  /** The best of some tries, for other work on the machine is not the page's doing. */
  @Test
  void theFirstPageIsReadyWithinASecond() {
    VISIT.open("/");
    double best = DoubleStream.generate(this::millisToReady).limit(5).min().orElseThrow();
    System.out.printf("first page ready in %.0f ms%n", best);
    assertTrue(best < 1000, best + " ms");
  }

  private double millisToReady() {
    Page page = VISIT.window(1440, 900, ColorScheme.LIGHT);
    VISIT.open("/");
    return ((Number) page.evaluate("() => performance.getEntriesByName('ready')[0].startTime"))
        .doubleValue();
  }
}
