package org.nutgraph.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * An article's paragraphs on its page. What surrounds it is taken out by the names and roles that
 * pages give it; then the smallest part that holds nearly all running text is the article. Changes
 * the page.
 */
final class PageText {
  private static final String FURNITURE =
      "script, style, noscript, template, nav, footer, aside, form, figure, figcaption, iframe,"
          + " button, svg, select, video, audio, dialog, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=complementary], [role=banner], [role=contentinfo],"
          + " [role=dialog], [role=search]";

  /** Words in classes and ids, as a whole or between "-" and "_". */
  private static final Pattern NAMED =
      Pattern.compile(
          "(^|[\\s_-])(share|sharing|shares|sharetools|social|related|recommend(ed|ations?)?"
              + "|newsletters?|promo|comments?|disqus|captions?|credit|by-?line|bylines|advert"
              + "|ads?|advertisement|sponsor(ed)?|sidebar|footer|footnotes?|breadcrumbs?|menu"
              + "|navigation|popup|modal|overlay|signup|subscribe|toolbar|tags|taboola|outbrain"
              + "|trending|most-?(read|popular)|read-?more|more-?(on|from)|timestamp|dateline-time"
              + "|visually-?hidden|sr-only|screen-?reader-?text|print-?only|author-?bio|hide|hidden)"
              + "($|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  /** Shorter blocks say little about where the article is. */
  private static final int RUNNING_TEXT = 60;

  /** Fewer characters are a teaser rather than the page's only article. */
  private static final int AN_ARTICLE = 500;

  /** A part that holds this much of all running text is no furniture, whatever its name. */
  private static final double MUCH = 0.4;

  /** A part is left for one inside it only where that keeps nearly all. */
  private static final double NEARLY_ALL = 0.85;

  private PageText() {}

  /** Paragraphs with an empty line between them; empty where the page has none. */
  static String of(Document page, String headline) {
    removeFurniture(page.body());
    Element article = narrow(declared(page));
    return PageBlocks.text(clean(PageBlocks.of(article), headline));
  }

  private static void removeFurniture(Element body) {
    Map<Element, Integer> weights = weights(body);
    double most = weights.getOrDefault(body, 0) * MUCH;
    Evaluator furniture = Selector.evaluatorOf(FURNITURE);
    for (Element element : body.getAllElements()) {
      boolean named = NAMED.matcher(element.className() + " " + element.id()).find();
      boolean part = element != body && weights.getOrDefault(element, 0) <= most;
      if (part && (named || element.is(furniture)) && !holdsHeading(element)) {
        element.remove();
      }
    }
  }

  /** Some pages open their article in what is otherwise an overlay. */
  private static boolean holdsHeading(Element element) {
    Element heading = element.selectFirst("h1");
    return heading != null && heading != element && heading.hasText();
  }

  /** The part that the page itself calls the article or its body, where that holds running text. */
  private static Element declared(Document page) {
    Map<Element, Integer> weights = weights(page.body());
    for (Element element : page.select("[itemprop=articleBody], [property=articleBody]")) {
      if (weights.getOrDefault(element, 0) > 0) {
        return element;
      }
    }
    List<Element> articles =
        page.select("article").stream()
            .filter(article -> weights.getOrDefault(article, 0) >= AN_ARTICLE)
            .toList();
    return articles.size() == 1 ? articles.getFirst() : page.body();
  }

  private static Element narrow(Element root) {
    Map<Element, Integer> weights = weights(root);
    Element part = root;
    while (true) {
      double enough = weights.getOrDefault(part, 0) * NEARLY_ALL;
      Element inside = null;
      for (Element child : part.children()) {
        if (enough > 0 && weights.getOrDefault(child, 0) >= enough) {
          inside = child;
        }
      }
      if (inside == null || inside.normalName().equals("p")) {
        return part;
      }
      part = inside;
    }
  }

  /** Characters of running text in each element that has any. */
  private static Map<Element, Integer> weights(Element root) {
    Map<Element, Integer> weights = new IdentityHashMap<>();
    for (PageBlocks.Block block : PageBlocks.of(root)) {
      if (block.text().length() >= RUNNING_TEXT && !block.isLink()) {
        weights.merge(block.place(), block.text().length() - block.linked(), Integer::sum);
      }
    }
    // From the last to the first: an element's own weight is whole before its parent takes it.
    for (Element element : root.getAllElements().reversed()) {
      Integer weight = weights.get(element);
      Element parent = element.parent();
      if (weight != null && parent != null && element != root) {
        weights.merge(parent, weight, Integer::sum);
      }
    }
    return weights;
  }

  /** Without links to elsewhere, the headline once more, and headings with nothing below them. */
  private static List<PageBlocks.Block> clean(List<PageBlocks.Block> blocks, String headline) {
    List<PageBlocks.Block> kept = new ArrayList<>();
    for (PageBlocks.Block block : blocks.reversed()) {
      boolean trailing = block.isHeading() && (kept.isEmpty() || kept.getFirst().isHeading());
      if (!block.isLink() && !trailing && !block.text().equals(headline)) {
        kept.addFirst(block);
      }
    }
    return kept;
  }
}
