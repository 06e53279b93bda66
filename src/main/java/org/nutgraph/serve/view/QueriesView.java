package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.SavedQuery;

/**
 * A saved question.
 *
 * @param text the SPARQL; a parameter is a variable of it that a client replaces by a term
 */
public record QueriesView(
    String name,
    String question,
    List<Column> columns,
    List<ParameterView> parameters,
    String text) {
  private static final Pattern COLUMN = Pattern.compile("\\?(\\w+)\\s+(.*)");

  /** A column of the answer. */
  public record Column(String name, String what) {}

  /**
   * What the question may be asked about.
   *
   * @param type entity, literal, date, class or iri
   */
  public record ParameterView(String name, String type, boolean required, String what) {}

  static List<QueriesView> all(SavedQueries queries) {
    return queries.questions().stream().map(QueriesView::of).toList();
  }

  private static QueriesView of(SavedQuery query) {
    List<Column> columns = new ArrayList<>();
    for (String part : query.header().getOrDefault("columns", "").split(";")) {
      Matcher column = COLUMN.matcher(part.strip());
      if (column.matches()) {
        columns.add(new Column(column.group(1), column.group(2)));
      }
    }
    return new QueriesView(
        query.name(),
        query.question(),
        columns,
        query.parameters().stream()
            .map(
                one ->
                    new ParameterView(
                        one.name(),
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.required(),
                        one.text()))
            .toList(),
        query.text());
  }
}
