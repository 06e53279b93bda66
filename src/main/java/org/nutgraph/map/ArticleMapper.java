package org.nutgraph.map;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.nutgraph.article.Article;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.StatedRelation;
import org.nutgraph.link.LinkedExtraction;

/** Maps one article after the other; holds nothing but the vocabulary and the names. */
public final class ArticleMapper implements GraphMapper {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Vocabulary vocabulary;
  private final Iris iris;
  private final Run run;
  private final Map<String, EventWords> words = EventWords.load();

  public ArticleMapper(Vocabulary vocabulary, Iris iris, Run run) {
    this.vocabulary = vocabulary;
    this.iris = iris;
    this.run = run;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the extraction names a class, role or relation that the
   *     ontology has not
   */
  @Override
  public ArticleGraph map(LinkedExtraction linked) {
    Article article = linked.extraction().source().article();
    Nodes nodes = new Nodes(linked, iris);
    Facts facts = new Facts();
    ArticleFacts.write(article, nodes.article(), iris, facts);
    writeRun(nodes.article(), facts);
    TextSpans spans = new TextSpans(linked.extraction().source(), nodes, facts);
    new MentionMapping(linked, nodes, spans, facts).write();
    Qualifying qualifying = new Qualifying(nodes, spans, facts);
    EventMapping events =
        new EventMapping(
            vocabulary,
            nodes,
            spans,
            qualifying,
            new EventLabels(linked, vocabulary, words),
            facts);
    EdgeMapping edges = new EdgeMapping(vocabulary, nodes, facts);
    for (Event event : linked.extraction().events()) {
      events.write(event);
      edges.write(event);
    }
    RelationMapping relations =
        new RelationMapping(vocabulary, linked.extraction(), nodes, spans, qualifying, facts);
    for (StatedRelation relation : linked.extraction().relations()) {
      relations.write(relation);
    }
    Facts entities = new Facts();
    new EntityMapping(vocabulary, linked, nodes, entities).write();
    return new ArticleGraph(
        article.identifier(), nodes.articleIri(), facts.graph(), entities.graph());
  }

  private void writeRun(Node article, Facts facts) {
    Node node = Terms.iri(iris.run(run));
    facts.add(article, Terms.WAS_GENERATED_BY, node);
    facts.add(node, Terms.TYPE, Claims.RUN);
    facts.addText(node, Claims.TOOL_VERSION, run.tool());
    facts.addText(node, Claims.RULES_VERSION, run.rules());
    facts.addText(node, Claims.MODELS_VERSION, run.models());
    for (Run.Index index : run.indexes()) {
      facts.addText(node, Claims.INDEX_NAME, index.name());
      if (DAY.matcher(index.date()).matches()) {
        facts.add(node, Claims.INDEX_DATE, Literals.day(LocalDate.parse(index.date())));
      }
    }
  }
}
