package org.nutgraph.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** Updates that fetch nothing: LOAD is refused, whether of a file or of a page. */
final class LocalUpdate extends SPARQL_Update {
  @Override
  protected void execute(HttpAction action, InputStream input) {
    byte[] text;
    try {
      text = input.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (loads(text)) {
      ServletOps.error(
          403, "LOAD is refused: the server fetches nothing; send the data to /nutgraph/data");
    }
    super.execute(action, new ByteArrayInputStream(text));
  }

  private static boolean loads(byte[] text) {
    try {
      UpdateRequest request = UpdateFactory.read(new ByteArrayInputStream(text), Syntax.syntaxARQ);
      return request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance);
    } catch (QueryException e) {
      // What cannot be parsed is told with line and column when it is run.
      return false;
    }
  }
}
