package org.nutgraph.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.opentest4j.TestAbortedException;

/**
 * A reader at the page: one browser and one server for all tests, a fresh profile for each. After
 * each test no request may have left the host, and nothing may have been complained of.
 */
final class Visit implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  static final String BLINKEN = "http://www.wikidata.org/entity/Q7821917";
  static final String ISRAEL = "http://www.wikidata.org/entity/Q801";

  static final String READY =
      "() => document.documentElement.dataset.started"
          + " && document.getElementById('main').dataset.ready"
          + " === location.pathname + location.search";

  /** Starts the server that all tests share. */
  interface Start {
    Served served() throws Exception;
  }

  private @Nullable TestAbortedException lacking;
  private final String name;
  private final Start start;
  private final List<String> foreign = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private boolean troubleExpected;
  private @Nullable Served server;
  private @Nullable Chromium chromium;
  private @Nullable BrowserContext context;
  private @Nullable Page page;

  Visit(String name, Start start) {
    this.name = name;
    this.start = start;
  }

  static Visit ofSample() {
    return new Visit("sample", Served::sample);
  }

  @Override
  public void beforeAll(ExtensionContext test) {
    Store shared = test.getRoot().getStore(Namespace.create(Visit.class));
    try {
      chromium = shared.getOrComputeIfAbsent("chromium", key -> Chromium.start(), Chromium.class);
      server = shared.getOrComputeIfAbsent(name, key -> served(), Served.class);
    } catch (TestAbortedException e) {
      // Thrown again before each test: a class that is skipped as a whole would not be counted.
      lacking = e;
    }
  }

  private Served served() {
    try {
      return start.served();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    if (lacking != null) {
      throw lacking;
    }
    foreign.clear();
    complaints.clear();
    troubleExpected = false;
    window(1440, 900, ColorScheme.LIGHT);
  }

  /** Another window, with nothing kept. */
  Page window(int width, int height, ColorScheme colours) {
    if (context != null) {
      context.close();
    }
    Browser browser = known(chromium).browser();
    BrowserContext fresh =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setAcceptDownloads(true));
    context = fresh;
    Page opened = fresh.newPage();
    opened.onRequest(
        request -> {
          URI address = URI.create(request.url().replaceAll("[|{}\\[\\]\"<> ^`\\\\]", "_"));
          boolean local = "blob".equals(address.getScheme()) || "data".equals(address.getScheme());
          if (!local && !request.url().startsWith(known(server).url() + "/")) {
            foreign.add(request.url());
          }
        });
    opened.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    opened.onPageError(complaints::add);
    page = opened;
    return opened;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (context != null) {
      context.close();
      context = null;
    }
    assertEquals(List.of(), foreign, "requests that left the host");
    if (!troubleExpected) {
      assertEquals(List.of(), complaints, "complaints in the console");
    }
  }

  /** The server will refuse something, which the console notes. */
  void expectTrouble() {
    troubleExpected = true;
  }

  Page page() {
    return known(page);
  }

  String url() {
    return known(server).url();
  }

  /** Goes to a path, and waits until its view is there. */
  Page open(String path) {
    page().navigate(url() + path);
    return ready();
  }

  Page ready() {
    page().waitForFunction(READY);
    return page();
  }

  Locator find(String selector) {
    return page().locator(selector);
  }

  /** The first that has the text. */
  Locator find(String selector, String text) {
    return page().locator(selector, new Page.LocatorOptions().setHasText(text)).first();
  }

  String heading() {
    return page().locator("main h1").first().innerText();
  }

  /** Path and query of what is shown. */
  String address() {
    return page().url().substring(url().length());
  }

  static String entity(String iri) {
    return "/entity?iri=" + encoded(iri);
  }

  static String relations(String iri) {
    return "/relations?iri=" + encoded(iri);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("not started");
    }
    return value;
  }
}
