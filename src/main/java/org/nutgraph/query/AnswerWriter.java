package org.nutgraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;

/** Writes answers as a table for people or in a format of SPARQL results. */
public final class AnswerWriter {
  private final Terms terms;
  private final int width;

  /**
   * @param width code points a line of a table may take
   */
  public AnswerWriter(Terms terms, int width) {
    this.terms = terms;
    this.width = width;
  }

  /**
   * Writes rows.
   *
   * @param hidden columns that a table leaves out, as long as any other remains
   */
  public void write(Answer.Rows answer, List<String> hidden, AnswerFormat format, OutputStream out)
      throws IOException {
    if (format == AnswerFormat.TABLE) {
      out.write(table(answer, hidden).getBytes(StandardCharsets.UTF_8));
      return;
    }
    List<Var> variables = Var.varList(answer.columns());
    writer(format)
        .write(out, RowSetStream.create(variables, answer.rows().iterator()), ARQ.getContext());
  }

  /** Writes yes or no. */
  public void write(Answer.Truth answer, AnswerFormat format, OutputStream out) throws IOException {
    if (format == AnswerFormat.TABLE) {
      out.write((answer.value() ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
      return;
    }
    writer(format).write(out, answer.value(), ARQ.getContext());
  }

  private static RowSetWriter writer(AnswerFormat format) {
    return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
  }

  /** A table of all columns. */
  public String table(Answer.Rows answer) {
    return table(answer, List.of());
  }

  private String table(Answer.Rows answer, List<String> hidden) {
    List<String> visible = answer.columns().stream().filter(one -> !hidden.contains(one)).toList();
    List<String> columns = visible.isEmpty() ? answer.columns() : visible;
    List<List<String>> cells =
        answer.rows().stream()
            .map(row -> columns.stream().map(column -> cell(row, column)).toList())
            .toList();
    return columns.isEmpty() ? "" : new TextTable(columns, cells).draw(width);
  }

  /** What a table shows of one cell. */
  public String cell(Binding row, String column) {
    Node node = row.get(Var.alloc(column));
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      return terms.shorten(node.getURI());
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
