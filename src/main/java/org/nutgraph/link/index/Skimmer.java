package org.nutgraph.link.index;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells from the bytes of a line, without reading it as JSON, that nothing in it is wanted: most
 * items of Wikidata have no page in any project and are no class. A quotation mark inside a JSON
 * text is escaped, so that a key between two of them is a key.
 */
final class Skimmer {
  private static final byte[] SITELINKS = key("sitelinks");
  private static final byte[] SITE = key("site");
  private static final byte[] ENGLISH = key("enwiki");

  private final Selection selection;
  private final List<byte[]> superclass;

  Skimmer(Selection selection, ClaimRoles roles) {
    this.selection = selection;
    this.superclass = roles.superclassProperties().stream().map(Skimmer::key).toList();
  }

  private static byte[] key(String name) {
    return ("\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
  }

  /** True when the line is a whole item that no rule wants, and no class. */
  boolean isUseless(byte[] bytes, int start, int end) {
    if (bytes[start] != '{' || bytes[end - 1] != '}') {
      return false;
    }
    int links = lastOf(SITELINKS, bytes, start, end);
    if (links < 0 || isEnough(bytes, links + SITELINKS.length, end)) {
      return false;
    }
    return superclass.stream().allMatch(key -> firstOf(key, bytes, start, links) < 0);
  }

  private boolean isEnough(byte[] bytes, int start, int end) {
    if (selection.englishArticle() && firstOf(ENGLISH, bytes, start, end) >= 0) {
      return true;
    }
    int sites = 0;
    int from = start;
    while (sites < selection.leastSitelinks()) {
      int next = firstOf(SITE, bytes, from, end);
      if (next < 0) {
        return false;
      }
      sites++;
      from = next + SITE.length;
    }
    return true;
  }

  private static int firstOf(byte[] key, byte[] bytes, int start, int end) {
    // The third byte of a key is rarer in JSON than its quotation mark.
    byte rare = key[2];
    for (int i = start + 2; i <= end - key.length + 2; i++) {
      if (bytes[i] == rare && isAt(key, bytes, i - 2)) {
        return i - 2;
      }
    }
    return -1;
  }

  private static int lastOf(byte[] key, byte[] bytes, int start, int end) {
    for (int i = end - key.length; i >= start; i--) {
      if (bytes[i] == '"' && isAt(key, bytes, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] key, byte[] bytes, int start) {
    for (int i = 0; i < key.length; i++) {
      if (bytes[start + i] != key[i]) {
        return false;
      }
    }
    return true;
  }
}
