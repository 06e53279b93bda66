package org.nutgraph.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.wikidata.Contact;
import org.nutgraph.link.wikidata.Endpoint;
import org.nutgraph.link.wikidata.OnlineLookup;
import org.nutgraph.link.wikidata.Politeness;
import picocli.CommandLine.Option;

/** Whether Wikidata itself is asked, by whom, and where the answers go. */
final class OnlineOption {
  @Option(
      names = "--online",
      description = {
        "Ask Wikidata itself, too, and put what it says into the local index.",
        "The program sends nothing over the network without this option."
      })
  private boolean online;

  @Option(
      names = "--contact",
      paramLabel = "MAIL|URL",
      defaultValue = "${env:NUTGRAPH_CONTACT}",
      description =
          "Whom Wikidata's operators can reach about your requests; needed with --online."
              + " Default: the variable NUTGRAPH_CONTACT.")
  private @Nullable String contact;

  @Option(
      names = "--wikibase",
      paramLabel = "URL",
      defaultValue = Endpoint.WIKIDATA,
      description = "The api.php to ask. Default: ${DEFAULT-VALUE}")
  private String endpoint = Endpoint.WIKIDATA;

  @Option(
      names = "--local",
      paramLabel = "DIR",
      defaultValue = "wikidata-local",
      description =
          "The local index, which grows by each answer; other commands read it with --index DIR."
              + " Default: ${DEFAULT-VALUE}")
  private Path local = Path.of("wikidata-local");

  boolean isOnline() {
    return online;
  }

  /** The local index's folder. */
  Path local() {
    return local;
  }

  /**
   * What asks Wikidata, if the user wants that.
   *
   * @throws UsageException when there is no contact, or the endpoint may not be used
   */
  Optional<OnlineLookup> lookup(Console console) {
    if (!online) {
      return Optional.empty();
    }
    if (contact == null || contact.isBlank() || contact.startsWith("${")) {
      throw new UsageException(
          "--online needs a contact, which Wikidata asks all programs for: --contact"
              + " you@example.org, or set NUTGRAPH_CONTACT");
    }
    return Optional.of(
        OnlineLookup.of(
            taken(endpoint, text -> new Endpoint(address(text))),
            taken(contact, Contact::new),
            Version.number(),
            local,
            Politeness.STANDARD,
            length -> {
              console.say("Wikidata is busy; asking again in " + length.toSeconds() + " s");
              Thread.sleep(length);
            },
            Clock.systemUTC()));
  }

  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no address", e);
    }
  }

  private static <T> T taken(String text, Function<String, T> taker) {
    try {
      return taker.apply(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
