package org.nutgraph.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.query.text.changes.TextDatasetChanges;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What a write did to texts that are searched. Collected while it runs, brought to the index at its
 * end, when it is known which stretches of text are sentences: mentions repeat their words and are
 * left out. Belongs to the thread that writes.
 */
final class TextChanges implements TextDatasetChanges {
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  private static final Node ANCHOR_OF = NodeFactory.createURI(NIF + "anchorOf");
  private static final Node SENTENCE = NodeFactory.createURI(NIF + "Sentence");
  private static final Node TYPE =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

  private final TextIndex index;
  private final Set<Quad> texts = new LinkedHashSet<>();
  private final Set<Quad> sentences = new LinkedHashSet<>();

  TextChanges(TextIndex index) {
    this.index = index;
  }

  @Override
  public void start() {}

  @Override
  public void finish() {}

  @Override
  public void reset() {
    texts.clear();
    sentences.clear();
  }

  @Override
  public void change(TextQuadAction action, Node graph, Node subject, Node property, Node object) {
    if (action != TextQuadAction.ADD && action != TextQuadAction.DELETE) {
      return;
    }
    if (fields().getField(property) != null && object.isLiteral()) {
      texts.add(Quad.create(graph, subject, property, object));
    } else if (property.equals(TYPE) && object.equals(SENTENCE)) {
      sentences.add(Quad.create(graph, subject, ANCHOR_OF, Node.ANY));
    }
  }

  /** Puts the index in step with the tables, within the write. Still to be committed. */
  void apply(DatasetGraph tables) {
    for (Quad sentence : sentences) {
      tables.find(sentence).forEachRemaining(texts::add);
    }
    for (Quad text : texts) {
      Entity entity = entity(text);
      index.deleteEntity(entity);
      if (isSearched(text, tables) && tables.contains(text)) {
        index.addEntity(entity);
      }
    }
    reset();
  }

  /** Makes the index anew; gives how many texts it holds. Still to be committed. */
  long fill(DatasetGraph tables) {
    for (String field : fields().fields()) {
      for (Node property : fields().getPredicates(field)) {
        tables
            .find(Node.ANY, Node.ANY, property, Node.ANY)
            .forEachRemaining(
                text -> {
                  if (isSearched(text, tables)) {
                    index.addEntity(entity(text));
                  }
                });
      }
    }
    return count(tables);
  }

  /** How many texts the index should hold. */
  long count(DatasetGraph tables) {
    return fields().fields().stream()
        .flatMap(field -> fields().getPredicates(field).stream())
        .flatMap(property -> tables.stream(Node.ANY, Node.ANY, property, Node.ANY))
        .filter(text -> isSearched(text, tables))
        .count();
  }

  private static boolean isSearched(Quad text, DatasetGraph tables) {
    return text.getObject().isLiteral()
        && (!text.getPredicate().equals(ANCHOR_OF)
            || tables.contains(text.getGraph(), text.getSubject(), TYPE, SENTENCE));
  }

  private Entity entity(Quad text) {
    return TextQueryFuncs.entityFromQuad(fields(), text);
  }

  private EntityDefinition fields() {
    return index.getDocDef();
  }
}
