package org.nutgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts a part of a page into blocks of running text, as a browser would show them below another.
 */
final class PageBlocks implements NodeVisitor {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");

  /**
   * @param place the element that holds it
   * @param text one line, not empty
   * @param linked how many of its characters are links
   */
  record Block(Element place, String text, int linked) {
    boolean isHeading() {
      return place.normalName().matches("h[1-6]");
    }

    /** Text that leads elsewhere instead of saying something. */
    boolean isLink() {
      return linked * 2 > text.length();
    }

    boolean isItem() {
      return place.normalName().equals("li");
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element place;
  private int linked;
  private int links;
  private int breaks;

  private PageBlocks(Element root) {
    this.place = root;
  }

  static List<Block> of(Element root) {
    PageBlocks blocks = new PageBlocks(root);
    root.traverse(blocks);
    blocks.flush();
    return blocks.blocks;
  }

  static String text(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  /** One line without the characters that nobody sees. */
  static String line(String text) {
    return BLANKS.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode run) {
      add(run.getWholeText());
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        lineBreak();
      } else if (element.isBlock()) {
        flush();
        place = element;
      } else if (element.normalName().equals("a")) {
        links++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock()) {
        flush();
        Element above = element.parent();
        place = above == null ? element : above;
      } else if (element.normalName().equals("a")) {
        links--;
      }
    }
  }

  private void add(String run) {
    if (!run.isBlank()) {
      breaks = 0;
      linked += links > 0 ? line(run).length() : 0;
    }
    text.append(run);
  }

  /** One breaks a line, two make a paragraph. */
  private void lineBreak() {
    breaks++;
    if (breaks >= 2) {
      flush();
    } else {
      text.append(' ');
    }
  }

  private void flush() {
    String line = line(text.toString());
    if (!line.isEmpty()) {
      blocks.add(new Block(place, line, linked));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }
}
