package org.nutgraph.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Rows of terms for a query's VALUES, so that one query asks about many things.
 *
 * @param variables names of the variables, without question mark
 * @param rows each with a term for every variable
 */
public record ValuesTable(List<String> variables, List<List<Node>> rows) {
  public ValuesTable {
    variables = List.copyOf(variables);
    rows = List.copyOf(rows);
  }

  /** One variable; each term once. */
  public static ValuesTable of(String variable, Collection<Node> terms) {
    return new ValuesTable(
        List.of(variable), terms.stream().distinct().map(term -> List.of(term)).toList());
  }

  /**
   * The query with these rows in the place of its {@code VALUES … { UNDEF }}.
   *
   * @throws IllegalStateException when it has none for these variables
   */
  Query fill(Query query) {
    Filling filling = new Filling();
    Query filled =
        QueryTransformOps.transform(
            query, filling, new ExprTransformApplyElementTransform(filling));
    if (!filling.done) {
      throw new IllegalStateException("the query has no VALUES of UNDEF for " + variables);
    }
    return filled;
  }

  private final class Filling extends ElementTransformCopyBase {
    private final List<Var> names = variables.stream().map(Var::alloc).toList();
    private boolean done;

    @Override
    public Element transform(ElementData data) {
      boolean open = data.getRows().size() == 1 && data.getRows().getFirst().isEmpty();
      if (!open || !data.getVars().equals(names)) {
        return data;
      }
      done = true;
      return new ElementData(new ArrayList<>(names), bindings());
    }

    private List<Binding> bindings() {
      List<Binding> bindings = new ArrayList<>();
      for (List<Node> row : rows) {
        BindingBuilder binding = Binding.builder();
        for (int i = 0; i < names.size(); i++) {
          binding.add(names.get(i), row.get(i));
        }
        bindings.add(binding.build());
      }
      return bindings;
    }
  }
}
