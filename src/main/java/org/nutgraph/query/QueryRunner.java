package org.nutgraph.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Asks queries of a dataset, within the caller's transaction. Answers are held in memory. Nothing
 * is fetched from elsewhere, but by SERVICE from servers that are allowed.
 */
public final class QueryRunner {
  private final DatasetGraph dataset;
  private final PrefixMapping prefixes;
  private final Duration timeout;
  private final AllowedServices services;

  /**
   * Asks no server.
   *
   * @param prefixes known to queries without their declaring them
   * @param timeout how long one query may take; zero for no limit
   */
  public QueryRunner(DatasetGraph dataset, PrefixMapping prefixes, Duration timeout) {
    this(dataset, prefixes, timeout, AllowedServices.NONE);
  }

  private QueryRunner(
      DatasetGraph dataset, PrefixMapping prefixes, Duration timeout, AllowedServices services) {
    this.dataset = dataset;
    this.prefixes = prefixes;
    this.timeout = timeout;
    this.services = services;
  }

  /** The same, but SERVICE may ask these servers. */
  public QueryRunner with(AllowedServices allowed) {
    return new QueryRunner(dataset, prefixes, timeout, allowed);
  }

  /**
   * Asks a saved query.
   *
   * @param values parameter's name → value; each required one must be there
   */
  public Answer ask(SavedQuery saved, Map<String, Node> values) {
    for (Parameter parameter : saved.parameters()) {
      if (parameter.required() && !values.containsKey(parameter.name())) {
        throw new QueryException(
            "the question %s needs --param %s=…: %s"
                .formatted(saved.name(), parameter.name(), parameter.text()));
      }
    }
    return ask(saved.text(), values);
  }

  /** Rows of a saved SELECT that needs no other answer. */
  public Answer.Rows rows(SavedQuery saved, Map<String, Node> values) {
    if (ask(saved, values) instanceof Answer.Rows rows) {
      return rows;
    }
    throw new IllegalStateException("queries/…/" + saved.name() + ".rq must be a SELECT");
  }

  /**
   * Rows of a saved SELECT about many things at once.
   *
   * @param table takes the place of the VALUES of the same variables that hold but UNDEF
   */
  public Answer.Rows rows(SavedQuery saved, Map<String, Node> values, ValuesTable table) {
    if (table.rows().isEmpty()) {
      return new Answer.Rows(List.of(), List.of());
    }
    if (ask(table.fill(parse(saved.text())), values) instanceof Answer.Rows rows) {
      return rows;
    }
    throw new IllegalStateException("queries/…/" + saved.name() + ".rq must be a SELECT");
  }

  /**
   * Asks SPARQL.
   *
   * @throws QueryException when it cannot be parsed
   * @throws QueryTimeoutException when it takes longer than the timeout
   */
  public Answer ask(String sparql, Map<String, Node> values) {
    return ask(parse(sparql), values);
  }

  private Answer ask(Query query, Map<String, Node> values) {
    QueryExecDatasetBuilder builder = QueryExec.newBuilder().dataset(dataset).query(query);
    ServiceGate gate = new ServiceGate(services);
    gate.guard(builder, timeout);
    values.forEach((name, value) -> builder.substitution(Var.alloc(name), value));
    if (!timeout.isZero()) {
      builder.overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
    Answer answer;
    try (QueryExec execution = builder.build()) {
      answer = answer(query, execution);
    } catch (QueryCancelledException e) {
      throw new QueryTimeoutException(timeout);
    } catch (JenaException | HttpException e) {
      throw gate.failure(e);
    }
    gate.refusal()
        .ifPresent(
            refused -> {
              throw refused;
            });
    return answer;
  }

  private Query parse(String sparql) {
    Query query = new Query();
    query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
    try {
      QueryFactory.parse(query, sparql, null, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new QueryException(
          "the query cannot be parsed: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
    if (query.hasDatasetDescription()) {
      throw new QueryException(
          "FROM is refused: a query asks the whole store and reads no file or page; choose one of"
              + " the store's graphs with GRAPH <…> { … }");
    }
    return query;
  }

  private static Answer answer(Query query, QueryExec execution) {
    if (query.isAskType()) {
      return new Answer.Truth(execution.ask());
    }
    if (query.isSelectType()) {
      RowSet rows = execution.select();
      List<Var> variables = rows.getResultVars();
      List<Binding> found = new ArrayList<>();
      rows.forEachRemaining(row -> found.add(detached(row)));
      if (query.getOrderBy() == null) {
        found.sort(order(variables));
      }
      return new Answer.Rows(variables.stream().map(Var::getVarName).toList(), found);
    }
    Set<Triple> triples = new HashSet<>();
    if (query.isConstructType()) {
      execution.constructTriples().forEachRemaining(triples::add);
    } else if (query.isDescribeType()) {
      execution.describeTriples().forEachRemaining(triples::add);
    } else {
      throw new QueryException("the query must be a SELECT, ASK, CONSTRUCT or DESCRIBE");
    }
    return new Answer.Triples(triples);
  }

  /** TDB2 looks nodes up when they are asked for, which fails once the transaction has ended. */
  private static Binding detached(Binding row) {
    BindingBuilder copy = Binding.builder();
    row.forEach(copy::add);
    return copy.build();
  }

  private static Comparator<Binding> order(List<Var> variables) {
    Map<Binding, String> keys = new HashMap<>();
    return Comparator.comparing(row -> keys.computeIfAbsent(row, one -> key(variables, one)));
  }

  private static String key(List<Var> variables, Binding row) {
    StringBuilder key = new StringBuilder();
    for (Var variable : variables) {
      key.append(row.contains(variable) ? row.get(variable).toString() : "").append('\u0000');
    }
    return key.toString();
  }
}
