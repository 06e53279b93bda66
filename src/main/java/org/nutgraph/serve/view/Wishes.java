package org.nutgraph.serve.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** What a request asks for, checked parameter by parameter. */
final class Wishes {
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");
  private static final int LONGEST = 2000;

  private final Map<String, List<String>> parameters;

  Wishes(Map<String, List<String>> parameters) {
    this.parameters = Map.copyOf(parameters);
  }

  /** Its value; empty when it is missing or blank. */
  Optional<String> find(String name) {
    return all(name).stream().findFirst();
  }

  String get(String name, String example) {
    return find(name).orElseThrow(() -> missing(name, example));
  }

  private static ViewException missing(String name, String example) {
    return ViewException.bad(
        "the parameter is missing", "parameter " + name, "add ?" + name + "=" + example);
  }

  /** All its values that are not blank. */
  List<String> all(String name) {
    List<String> given =
        parameters.getOrDefault(name, List.of()).stream()
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList();
    if (given.stream().anyMatch(one -> one.length() > LONGEST)) {
      throw ViewException.bad(
          "it has more than " + LONGEST + " characters", "parameter " + name, "shorten it");
    }
    return given;
  }

  Optional<Node> findIri(String name) {
    return find(name).map(text -> iri(name, text));
  }

  Node iri(String name) {
    return iri(name, get(name, "IRI"));
  }

  List<Node> iris(String name) {
    List<Node> found = all(name).stream().map(text -> iri(name, text)).toList();
    if (found.isEmpty()) {
      throw missing(name, "IRI");
    }
    return found;
  }

  private static Node iri(String name, String text) {
    if (!IRI.matcher(text).matches()) {
      throw ViewException.bad(
          "\"" + text + "\" is no absolute IRI",
          "parameter " + name,
          "give it in full, as it stands in an answer of this API, percent-encoded once");
    }
    return NodeFactory.createURI(text);
  }

  int number(String name, int otherwise, int most) {
    Optional<String> given = find(name);
    try {
      int number = given.map(Integer::parseInt).orElse(otherwise);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is too large.
    }
    throw ViewException.bad(
        "\"" + given.orElse("") + "\" is no whole number from 1 to " + most,
        "parameter " + name,
        "give such a number or leave the parameter out");
  }

  @Nullable String day(String name) {
    Optional<String> given = find(name);
    try {
      return given.map(LocalDate::parse).map(LocalDate::toString).orElse(null);
    } catch (DateTimeParseException e) {
      throw ViewException.bad(
          "\"" + given.orElse("") + "\" is no day",
          "parameter " + name,
          "write it as 2024-01-31 or leave the parameter out");
    }
  }

  /** A word out of a list. */
  Optional<String> oneOf(String name, List<String> allowed) {
    Optional<String> given = find(name);
    if (given.isPresent() && !allowed.contains(given.get())) {
      throw ViewException.bad(
          "\"" + given.get() + "\" is none of " + String.join(", ", allowed),
          "parameter " + name,
          "give one of these or leave the parameter out");
    }
    return given;
  }
}
