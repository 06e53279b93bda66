package org.nutgraph.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every view, wide and narrow, light and dark; the pictures go to target/. */
class EveryViewIT {
  private static final Path PICTURES = Path.of("target", "page");
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final Map<String, String> VIEWS = Views.of("cf6fafaa9e892dd4", Visit.ISRAEL);

  /** Texts smaller than 13 pixels. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll('main *, header *, footer *')]
        .filter(one => [...one.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
        .filter(one => one.getClientRects().length && parseFloat(getComputedStyle(one).fontSize) < 13)
        .filter(one => !one.closest('.quiet, kbd, code'))
        .map(one => one.outerHTML.slice(0, 120))
      """;

  @RegisterExtension static final Visit VISIT = Visit.ofSample();

  static Stream<Arguments> windows() {
    return VIEWS.entrySet().stream()
        .flatMap(
            view ->
                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .flatMap(
                        colours ->
                            Stream.of(1440, 390)
                                .map(
                                    width ->
                                        Arguments.of(
                                            view.getKey(), width, colours, view.getValue()))));
  }

  @ParameterizedTest(name = "{0} at {1} pixels, {2}")
  @MethodSource("windows")
  void aViewFitsItsWindowAndShutsNobodyOut(
      String name, int width, ColorScheme colours, String path) {
    Page page = VISIT.window(width, width > 1000 ? 900 : 844, colours);
    VISIT.open(path);
    page.waitForFunction("() => !document.querySelector('.waiting')");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve("%s-%d-%s.png".formatted(name, width, colours))));
    assertEquals(
        0,
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"),
        "pixels that lie beyond the window");
    assertEquals(List.of(), page.evaluate(SMALL), "texts smaller than 13 pixels");
    List<String> found =
        new AxeBuilder(page)
            .setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(EveryViewIT::told)
                .toList();
    assertEquals(List.of(), found, "barriers");
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().limit(3).map(node -> "\n  " + node.getHtml()).toList();
  }
}
