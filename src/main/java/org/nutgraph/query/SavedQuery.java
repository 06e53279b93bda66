package org.nutgraph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question with the header that explains it. The header is made of comment lines:
 *
 * <pre>
 * # question: Who met whom?
 * # columns: ?when the day; ?one its IRI; ?other its IRI
 * # param who (entity, optional): a person, organisation or country
 * </pre>
 *
 * A question that asks another server says in {@code # service:} what it sends there. A quality
 * check has {@code # problem:}, {@code # solution:} and {@code # severity:} instead.
 *
 * @param name the file's name without suffix
 * @param header the header's other lines by their key: question, columns, problem, …
 * @param text the whole file, which is SPARQL
 */
public record SavedQuery(
    String name, Map<String, String> header, List<Parameter> parameters, String text) {
  private static final Pattern LINE = Pattern.compile("#\\s*(\\w+):\\s*(.+)");
  private static final Pattern PARAMETER =
      Pattern.compile("#\\s*param\\s+(\\w+)\\s*\\((\\w+),\\s*(optional|required)\\):\\s*(.+)");
  private static final Pattern VARIABLE = Pattern.compile("\\?(\\w+)");
  private static final Pattern FOR_PROGRAMS = Pattern.compile(".*\\b(its|their) IRIs?");

  public SavedQuery {
    header = Map.copyOf(header);
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a file's text.
   *
   * @throws IllegalStateException when a parameter has no known kind
   */
  public static SavedQuery parse(String name, String text) {
    Map<String, String> header = new LinkedHashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    for (String line : text.lines().takeWhile(one -> one.startsWith("#")).toList()) {
      Matcher parameter = PARAMETER.matcher(line);
      Matcher other = LINE.matcher(line);
      if (parameter.matches()) {
        parameters.add(parameter(name, parameter));
      } else if (other.matches()) {
        header.putIfAbsent(other.group(1), other.group(2).strip());
      }
    }
    return new SavedQuery(name, header, parameters, text);
  }

  private static Parameter parameter(String name, Matcher line) {
    Parameter.Kind kind =
        Parameter.Kind.find(line.group(2))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "queries/" + name + ".rq: unknown kind of parameter: " + line.group(2)));
    return new Parameter(
        line.group(1), kind, line.group(3).equals("required"), line.group(4).strip());
  }

  /** The question in words; the name where the header has none. */
  public String question() {
    return header.getOrDefault("question", name);
  }

  public String problem() {
    return header.getOrDefault("problem", name);
  }

  public String solution() {
    return header.getOrDefault("solution", "");
  }

  public String severity() {
    return header.getOrDefault("severity", "violation");
  }

  /** What it sends to the server that it asks by SERVICE. */
  public Optional<String> service() {
    return Optional.ofNullable(header.get("service"));
  }

  public Optional<Parameter> findParameter(String parameterName) {
    return parameters.stream().filter(one -> one.name().equals(parameterName)).findFirst();
  }

  /** Columns that programs need and people do not: the header calls them "its IRI". */
  public List<String> columnsForPrograms() {
    List<String> columns = new ArrayList<>();
    for (String part : header.getOrDefault("columns", "").split(";")) {
      if (FOR_PROGRAMS.matcher(part.strip()).matches()) {
        VARIABLE.matcher(part).results().forEach(found -> columns.add(found.group(1)));
      }
    }
    return columns;
  }
}
