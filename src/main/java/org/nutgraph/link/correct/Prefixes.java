package org.nutgraph.link.correct;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IRIs as tables write them: with a prefix, or in full.
 *
 * @param namespaces prefix → what it stands for
 */
public record Prefixes(Map<String, String> namespaces) {
  /** What SSSOM takes as known in every table. */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "semapv", "https://w3id.org/semapv/vocab/",
          "sssom", "https://w3id.org/sssom/",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "owl", "http://www.w3.org/2002/07/owl#");

  private static final String WIKIDATA = "wd";
  private static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");

  public Prefixes {
    Map<String, String> all = new HashMap<>(BUILT_IN);
    all.putAll(namespaces);
    namespaces = Map.copyOf(all);
  }

  /** These, and others that come first. */
  Prefixes with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(namespaces);
    all.putAll(more);
    return new Prefixes(all);
  }

  /** The IRI that was written in full, with a known prefix, or as a QID; empty for all else. */
  public Optional<String> expand(String written) {
    if (QID.matcher(written).matches()) {
      return Optional.ofNullable(namespaces.get(WIKIDATA)).map(space -> space + written);
    }
    if (written.contains("://")) {
      return Optional.of(written);
    }
    int colon = written.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.ofNullable(namespaces.get(written.substring(0, colon)))
            .map(space -> space + written.substring(colon + 1));
  }

  /** With the prefix of the longest namespace that fits; in full where none does. */
  public String shorten(String iri) {
    return namespaces.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty() && iri.startsWith(entry.getValue()))
        .max(
            Comparator.comparingInt((Map.Entry<String, String> entry) -> entry.getValue().length())
                .thenComparing(Map.Entry::getKey))
        .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length()))
        .orElse(iri);
  }

  /** The QID of a Wikidata item's IRI. */
  Optional<String> qid(String iri) {
    String space = namespaces.getOrDefault(WIKIDATA, "");
    return Optional.of(iri)
        .filter(one -> !space.isEmpty() && one.startsWith(space))
        .map(one -> one.substring(space.length()))
        .filter(one -> QID.matcher(one).matches());
  }
}
