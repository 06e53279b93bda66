package org.nutgraph.link.wikidata;

import java.util.regex.Pattern;

/**
 * Whom the operators of a service can reach about these requests: a mail address or the address of
 * a page. Wikimedia asks for it in the User-Agent of all programs.
 */
public record Contact(String text) {
  private static final Pattern MAIL = Pattern.compile("[!-~&&[^@<>()\"]]+@[A-Za-z0-9.-]+");
  private static final Pattern PAGE = Pattern.compile("https?://[A-Za-z0-9][!-~&&[^<>()\"]]*");
  private static final int LONGEST = 200;

  /**
   * Takes a contact.
   *
   * @throws IllegalArgumentException when it is neither a mail address nor that of a page
   */
  public Contact {
    boolean usable =
        text.length() <= LONGEST && (MAIL.matcher(text).matches() || PAGE.matcher(text).matches());
    if (!usable) {
      throw new IllegalArgumentException(
          "a contact is a mail address or the https address of a page, not \"" + text + "\"");
    }
  }

  String userAgent(String version) {
    return "Nutgraph/" + version + " (" + text + ")";
  }
}
