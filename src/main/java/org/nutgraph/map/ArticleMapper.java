package org.nutgraph.map;

import java.time.LocalDate;
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
    writeArticle(article, nodes.article(), facts);
    writeRun(facts);
    TextSpans spans = new TextSpans(linked.extraction().source(), nodes, facts);
    new MentionMapping(linked, nodes, spans, facts).write();
    new CandidateMapping(linked, nodes, facts).write();
    Qualifying qualifying = new Qualifying(nodes, spans, facts);
    EventMapping events =
        new EventMapping(vocabulary, nodes, spans, qualifying, new EventLabels(linked), facts);
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

  private void writeArticle(Article article, Node node, Facts facts) {
    facts.add(node, Terms.TYPE, Claims.ARTICLE);
    facts.addText(node, Terms.IDENTIFIER, article.identifier());
    facts.addText(node, Terms.ARTICLE_BODY, article.body());
    facts.addText(node, Terms.HEADLINE, article.headline());
    facts.addText(node, Terms.PUBLISHER, article.publisher());
    facts.addText(node, Terms.AUTHOR, article.author());
    facts.addText(node, Terms.IN_LANGUAGE, article.language());
    if (article.published() != null) {
      facts.add(node, Terms.DATE_PUBLISHED, Literals.day(article.published()));
    }
    if (article.url() != null && !article.url().isBlank()) {
      facts.add(node, Terms.URL, Literals.url(article.url()));
    }
    if (!article.source().isBlank()) {
      facts.add(node, Terms.WAS_DERIVED_FROM, Terms.iri(iris.source(article.source())));
    }
    facts.add(node, Terms.WAS_GENERATED_BY, Terms.iri(iris.run(run)));
  }

  private void writeRun(Facts facts) {
    Node node = Terms.iri(iris.run(run));
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
