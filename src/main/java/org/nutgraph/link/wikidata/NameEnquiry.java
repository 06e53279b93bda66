package org.nutgraph.link.wikidata;

import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Asks for many names in a row, and leaves off when there are too many or the service fails. */
public final class NameEnquiry {
  private final OnlineLookup lookup;
  private final int most;

  /**
   * An enquiry; nothing is sent yet.
   *
   * @param most names for which something is sent; what is kept on the disk does not count
   */
  public NameEnquiry(OnlineLookup lookup, int most) {
    this.lookup = lookup;
    this.most = most;
  }

  /**
   * What came of it.
   *
   * @param sent names for which something was sent
   * @param items how many the local index took, those it held already among them
   * @param left names that were not asked for
   * @param failure why asking ended early; null where it did not
   */
  public record Outcome(int sent, int items, int left, @Nullable String failure) {}

  /**
   * Puts what the service knows of these names into the local index. A service that fails ends the
   * enquiry, not the run; what was found until then stays.
   *
   * @throws IOException when the local index cannot be written
   */
  public Outcome ask(Collection<String> names) throws IOException, InterruptedException {
    int sent = 0;
    int items = 0;
    int left = names.size();
    for (String name : names) {
      if (sent >= most) {
        break;
      }
      int before = lookup.requests();
      try {
        items += lookup.lookUp(name).qids().size();
      } catch (WikidataException e) {
        return new Outcome(sent, items, left, e.getMessage());
      }
      sent += lookup.requests() > before ? 1 : 0;
      left--;
    }
    return new Outcome(sent, items, left, null);
  }
}
