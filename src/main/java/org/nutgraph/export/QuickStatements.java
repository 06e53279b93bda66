package org.nutgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.nutgraph.ontology.Table;

/**
 * Stated relations as commands of QuickStatements, version 1: one line a statement and article, its
 * parts separated by tabs, sorted.
 *
 * @see <a href="https://www.wikidata.org/wiki/Help:QuickStatements">the format</a>
 */
public final class QuickStatements {
  private static final Pattern ITEM = Pattern.compile("http://www\\.wikidata\\.org/entity/(Q\\d+)");
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/].*");
  private static final Pattern UNSAFE = Pattern.compile("[\\s\\p{Cntrl}\"|<>]");
  private static final int DAY = 11;
  private static final int MONTH = 10;
  private static final int YEAR = 9;

  private final Map<String, Property> properties = new HashMap<>();
  private final String url;
  private final String published;

  /**
   * @param id its id at Wikidata
   * @param atObject whether the statement is made at the object of our relation
   */
  private record Property(String id, boolean atObject) {}

  /**
   * What was written.
   *
   * @param lines one command each, sorted
   * @param withoutPage how many statements were left out because their article has no address
   */
  public record Commands(Collection<String> lines, int withoutPage) {
    /** Writes the lines; the stream stays open. */
    public void write(OutputStream out) throws IOException {
      for (String line : lines) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private QuickStatements(Table table) {
    Map<String, String> reference = new HashMap<>();
    for (Table.Row row : table.rows()) {
      switch (row.get("at")) {
        case "subject" -> properties.put(row.get("term"), new Property(row.get("property"), false));
        case "object" -> properties.put(row.get("term"), new Property(row.get("property"), true));
        case "reference" -> reference.put(row.get("term"), row.get("property"));
        default ->
            throw new IllegalStateException(
                row.place() + ": at must be subject, object or reference");
      }
    }
    url = reference.getOrDefault("url", "");
    published = reference.getOrDefault("published", "");
    if (url.isEmpty() || published.isEmpty()) {
      throw new IllegalStateException(table + " has no row for the reference's url or published");
    }
  }

  /** The properties of {@code ontology/link/properties.tsv}. */
  public static QuickStatements load() {
    return new QuickStatements(Table.read("link/properties.tsv"));
  }

  /** The relations that have a property. */
  Set<String> relations() {
    return Set.copyOf(properties.keySet());
  }

  /**
   * Commands for the rows of {@code queries/internal/quickstatements.rq}. Relations without a
   * property and days that are only words are passed over.
   */
  public Commands commands(Collection<Binding> rows) {
    Set<String> lines = new TreeSet<>();
    Set<String> unsourced = new TreeSet<>();
    for (Binding row : rows) {
      statement(row)
          .ifPresent(
              statement ->
                  reference(row)
                      .ifPresentOrElse(
                          reference -> lines.add(statement + reference),
                          () -> unsourced.add(statement + node(row, "article"))));
    }
    return new Commands(lines, unsourced.size());
  }

  private Optional<String> statement(Binding row) {
    Node relation = node(row, "relation");
    Node subject = node(row, "subject");
    Node object = node(row, "object");
    if (relation == null || subject == null || object == null) {
      throw new IllegalArgumentException("a row needs subject, relation and object: " + row);
    }
    Property property = properties.get(relation.getURI().replaceFirst(".*#", ""));
    if (property == null) {
      return Optional.empty();
    }
    Optional<String> at = item(property.atObject() ? object : subject);
    Optional<String> value = value(property.atObject() ? subject : object);
    return at.isEmpty() || value.isEmpty()
        ? Optional.empty()
        : Optional.of(at.get() + "\t" + property.id() + "\t" + value.get());
  }

  private Optional<String> reference(Binding row) {
    Node page = node(row, "url");
    String address =
        page == null ? "" : page.isURI() ? page.getURI() : page.getLiteralLexicalForm();
    if (!WEB.matcher(address).matches()) {
      return Optional.empty();
    }
    Node day = node(row, "published");
    String on = day == null ? "" : date(day).map(text -> "\t" + published + "\t" + text).orElse("");
    return Optional.of("\t" + url + "\t\"" + escape(address) + "\"" + on);
  }

  /** Quotes and separators would end the value. */
  private static String escape(String address) {
    return UNSAFE
        .matcher(address)
        .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
  }

  private static Optional<String> value(Node node) {
    return node.isLiteral() ? date(node) : item(node);
  }

  private static Optional<String> item(Node node) {
    return Optional.of(node)
        .filter(Node::isURI)
        .map(one -> ITEM.matcher(one.getURI()))
        .filter(found -> found.matches())
        .map(found -> found.group(1));
  }

  /** A day, month or year with its precision; empty for other literals. */
  private static Optional<String> date(Node literal) {
    String text = literal.isLiteral() ? literal.getLiteralLexicalForm() : "";
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return Optional.of(moment(text, DAY));
    }
    if (text.matches("\\d{4}-\\d\\d")) {
      return Optional.of(moment(text + "-00", MONTH));
    }
    return text.matches("\\d{4}") ? Optional.of(moment(text + "-00-00", YEAR)) : Optional.empty();
  }

  private static String moment(String day, int precision) {
    return "+%sT00:00:00Z/%d".formatted(day, precision);
  }

  private static @Nullable Node node(Binding row, String name) {
    return row.get(Var.alloc(name));
  }
}
