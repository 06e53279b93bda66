package org.nutgraph.validate;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Checks that each mention and sentence says what stands at its offsets. Done in Java because
 * offsets are UTF-16 units, which SPARQL's SUBSTR does not count in.
 */
final class TextOffsets implements Validator {
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  private static final Node BEGIN = NodeFactory.createURI(NIF + "beginIndex");
  private static final Node END = NodeFactory.createURI(NIF + "endIndex");
  private static final Node ANCHOR = NodeFactory.createURI(NIF + "anchorOf");
  private static final Node CONTEXT = NodeFactory.createURI(NIF + "referenceContext");
  private static final Node BODY = NodeFactory.createURI("https://schema.org/articleBody");

  @Override
  public List<Violation> validate(Graph facts) {
    List<Violation> violations = new ArrayList<>();
    facts
        .find(Node.ANY, BEGIN, Node.ANY)
        .forEach(
            triple -> {
              String wrong = wrongAt(facts, triple);
              if (wrong != null) {
                violations.add(
                    new Violation(
                        "text-at-offsets",
                        triple.getSubject().toString(),
                        wrong,
                        Violation.Severity.VIOLATION));
              }
            });
    return violations;
  }

  private static @Nullable String wrongAt(Graph facts, Triple beginning) {
    Node phrase = beginning.getSubject();
    Integer begin = number(beginning.getObject());
    Integer end = number(one(facts, phrase, END));
    Node anchor = one(facts, phrase, ANCHOR);
    Node context = one(facts, phrase, CONTEXT);
    if (begin == null || end == null || anchor == null || context == null) {
      return "needs one number as beginIndex and endIndex, one anchorOf and one referenceContext";
    }
    Node body = one(facts, context, BODY);
    if (body == null || !body.isLiteral()) {
      return "its article <" + context + "> has no text";
    }
    String text = body.getLiteralLexicalForm();
    if (begin < 0 || end <= begin || end > text.length()) {
      return "offsets %d,%d lie outside the text of %d units".formatted(begin, end, text.length());
    }
    String there = text.substring(begin, end);
    return anchor.isLiteral() && there.equals(anchor.getLiteralLexicalForm())
        ? null
        : "says \"%s\" but the text at %d,%d is \"%s\"".formatted(words(anchor), begin, end, there);
  }

  private static String words(Node anchor) {
    return anchor.isLiteral() ? anchor.getLiteralLexicalForm() : anchor.toString();
  }

  private static @Nullable Integer number(@Nullable Node node) {
    return node != null && node.isLiteral() && node.getLiteralValue() instanceof Number number
        ? Integer.valueOf(number.intValue())
        : null;
  }

  private static @Nullable Node one(Graph facts, Node subject, Node property) {
    List<Triple> found = facts.find(subject, property, Node.ANY).toList();
    return found.size() == 1 ? found.getFirst().getObject() : null;
  }
}
