package org.nutgraph.link.wikidata;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.nutgraph.link.Item;
import org.nutgraph.link.index.LocalIndex;

/**
 * Looks names up in Wikidata and puts what it finds into a local index, from which it is read like
 * all other items. The answers are kept in the folder {@code answers} beside it.
 */
public final class OnlineLookup implements AutoCloseable {
  private final Wikidata wikidata;
  private final LocalIndex index;
  private final InstantSource clock;

  private OnlineLookup(Wikidata wikidata, LocalIndex index, InstantSource clock) {
    this.wikidata = wikidata;
    this.index = index;
    this.clock = clock;
  }

  /**
   * A look-up; nothing is sent yet.
   *
   * @param version of this program
   * @param folder of the local index; it is made when it does not exist
   */
  public static OnlineLookup of(
      Endpoint endpoint,
      Contact contact,
      String version,
      Path folder,
      Politeness politeness,
      Politeness.Waiting waiting,
      InstantSource clock) {
    Path answers = folder.resolve("answers");
    String userAgent = contact.userAgent(version);
    return new OnlineLookup(
        new Wikidata(endpoint, userAgent, answers, politeness, waiting, clock),
        new LocalIndex(folder),
        clock);
  }

  /**
   * Puts the items that bear a name, or the item with a QID, into the local index.
   *
   * @throws WikidataException when the service gives no usable answer; the index is as before then
   */
  public LocalIndex.Added lookUp(String name) throws IOException, InterruptedException {
    List<String> qids = Item.isQid(name) ? List.of(name) : wikidata.search(name);
    List<byte[]> entities = qids.isEmpty() ? List.of() : wikidata.items(qids);
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return index.add(entities, wikidata::classes, today);
  }

  /** How many requests were sent so far; answers from the disk need none. */
  int requests() {
    return wikidata.requests();
  }

  @Override
  public void close() {
    wikidata.close();
  }
}
