package org.nutgraph.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.annotate.Annotator;
import org.nutgraph.annotate.CoreNlpAnnotator;
import org.nutgraph.article.Article;
import org.nutgraph.article.ArticleSource;
import org.nutgraph.article.ReadResult;
import org.nutgraph.extract.RuleExtractor;
import org.nutgraph.link.IndexLinker;
import org.nutgraph.link.Item;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.index.IndexInfo;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.link.index.WikidataIndex;
import org.nutgraph.map.ArticleMapper;
import org.nutgraph.map.Iris;
import org.nutgraph.map.LocalNames;
import org.nutgraph.map.Run;
import org.nutgraph.map.Vocabulary;
import org.nutgraph.pipeline.BrokenEnvironmentException;
import org.nutgraph.pipeline.Stages;
import org.nutgraph.validate.ShapesValidator;

/**
 * The composition root. Models, rules and word lists are loaded in the background: at once when
 * told so, else when the first article needs them.
 */
final class Assembly implements AutoCloseable {
  private static final List<String> DATA = List.of("ontology");
  private static final List<String> CODE =
      List.of(
          "org/nutgraph/annotate",
          "org/nutgraph/extract",
          "org/nutgraph/link",
          "org/nutgraph/map",
          "org/nutgraph/ontology");

  private final Stages stages;
  private final Loading<Annotator> annotator;
  private final Loading<RuleExtractor> extractor;
  private final Loading<IndexLinker> linker;
  private final Indexes indexes;
  private final Iris iris;
  private final LocalNames names;
  private final String maker;

  /**
   * @param base where minted IRIs start
   * @param indexes where names are looked up; closed with the assembly
   */
  Assembly(String base, Indexes indexes) {
    this(
        base,
        indexes,
        new Loading<>("models", CoreNlpAnnotator::load),
        new Loading<>("rules", RuleExtractor::load));
  }

  private Assembly(
      String base,
      Indexes indexes,
      Loading<Annotator> annotator,
      Loading<RuleExtractor> extractor) {
    this.indexes = indexes;
    this.annotator = annotator;
    this.extractor = extractor;
    this.linker = new Loading<>("entities", () -> IndexLinker.over(indexes.candidates()));
    String data = Fingerprint.of(DATA);
    List<IndexInfo> infos = indexes.open().stream().map(WikidataIndex::info).toList();
    // The items, not the bytes: an index built again from the same dump gives the same graphs.
    maker = data + Fingerprint.of(CODE) + (infos.size() > 1 ? Fingerprint.ofText(infos) : "");
    Run run =
        new Run(
            Version.number(),
            data,
            CoreNlpAnnotator.MODELS,
            infos.stream().map(info -> new Run.Index(info.dump(), info.date())).toList());
    iris = iris(base);
    names = new LocalNames(iris);
    ArticleMapper mapper = new ArticleMapper(Vocabulary.load(), iris, run);
    ShapesValidator validator = ShapesValidator.load();
    stages =
        new Stages(
            article -> annotator.get().annotate(article),
            article -> extractor.get().extract(article),
            extraction -> linker.get().link(extraction),
            mapper,
            validator);
  }

  /** With the index that comes with the program alone. */
  static Assembly withStarter(String base) throws IOException {
    return new Assembly(base, Indexes.open(List.of()));
  }

  /** The same over other indexes, with the models and rules that are loaded already. */
  Assembly over(String base, Indexes others) {
    return new Assembly(base, others, annotator, extractor);
  }

  private static Iris iris(String base) {
    try {
      return Iris.withBase(base);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Starts loading what takes seconds. */
  Assembly startLoading() {
    annotator.start();
    extractor.start();
    linker.start();
    return this;
  }

  /** The stages without anybody's corrections. */
  Stages stages() {
    return stages;
  }

  /** The stages, in which what people decided comes first. */
  Stages stages(Corrections corrections) {
    return new Stages(
        stages.annotator(),
        stages.extractor(),
        extraction -> linker.get().with(corrections, names).link(extraction),
        stages.mapper(),
        stages.validator());
  }

  Iris iris() {
    return iris;
  }

  LocalNames names() {
    return names;
  }

  /** What the index knows of a Wikidata item. */
  Optional<Item> item(String qid) {
    return linker.get().item(qid);
  }

  /** The names of these articles that no index knows, each once, in the order of the input. */
  Set<String> unknownNames(ArticleSource source) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    source.read(
        result -> {
          // What cannot be read or worked on is for the run to report.
          if (result instanceof ReadResult.Read read) {
            names.addAll(unknownNames(read.article()));
          }
        });
    return names;
  }

  private List<String> unknownNames(Article article) {
    try {
      var annotated = stages.annotator().annotate(article);
      return linker.get().unknownNames(stages.extractor().extract(annotated));
    } catch (BrokenEnvironmentException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return List.of();
    }
  }

  /** Sends one article through all stages and keeps what each of them made. */
  Trial tryOut(Article article) {
    var annotated = stages.annotator().annotate(article);
    var extraction = stages.extractor().extract(annotated);
    var diagnoses = extractor.get().diagnose(annotated);
    var linked = stages.linker().link(extraction);
    var graph = stages.mapper().map(linked);
    return new Trial(linked, diagnoses, graph, stages.validator().validate(graph.facts()));
  }

  /** Changes whenever the same article might give another graph than before. */
  String maker() {
    return maker;
  }

  @Override
  public void close() throws IOException {
    indexes.close();
  }
}
