package org.nutgraph.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.nutgraph.article.Article;
import org.nutgraph.ontology.Table;

/**
 * Annotates with CoreNLP: tokens, sentences, parts of speech, lemmas, neural Universal
 * Dependencies, and names by one CRF (person, organization, location). Mentions and chains are our
 * own.
 */
public final class CoreNlpAnnotator implements Annotator {
  private static final String NER =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  /** Name of the models used, for the provenance of a run. */
  public static final String MODELS =
      "CoreNLP 4.5.10: left3words tagger, neural UD parser, 3-class CRF";

  private final StanfordCoreNLP lineBreaks;
  private final StanfordCoreNLP blankLines;
  private final StanfordCoreNLP analysis;
  private final TreeRepair repair;
  private final WordLists lists;
  private final DocumentBuilder documents;

  private CoreNlpAnnotator(TreeRepair repair, WordLists lists) {
    this.lineBreaks = splitter("always");
    this.blankLines = splitter("two");
    Properties properties = new Properties();
    properties.setProperty("annotators", "pos,lemma,depparse,ner");
    properties.setProperty("enforceRequirements", "false");
    properties.setProperty("ner.model", NER);
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    properties.setProperty("ner.statisticalOnly", "true");
    this.analysis = new StanfordCoreNLP(properties, false);
    this.repair = repair;
    this.lists = lists;
    this.documents = new DocumentBuilder(lists);
  }

  /** Loads the models: some seconds and about 600 MB. */
  public static CoreNlpAnnotator load() {
    TreeRepair repair =
        new TreeRepair(lemmas("lists/clause-nouns.tsv"), lemmas("lists/clause-verbs.tsv"));
    return new CoreNlpAnnotator(repair, WordLists.load());
  }

  private static Set<String> lemmas(String table) {
    Set<String> lemmas = new HashSet<>();
    Table.read(table).rows().forEach(row -> lemmas.add(row.get("lemma")));
    return lemmas;
  }

  private static StanfordCoreNLP splitter(String newlines) {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    properties.setProperty("ssplit.newlineIsSentenceBreak", newlines);
    return new StanfordCoreNLP(properties, false);
  }

  @Override
  public AnnotatedArticle annotate(Article article) {
    String body = article.body();
    ReadableText text = ReadableText.of(body);
    Annotation annotation = new Annotation(text.text());
    (Paragraphs.areLines(body) ? lineBreaks : blankLines).annotate(annotation);
    analysis.annotate(annotation);
    List<Sentence> sentences = new ArrayList<>();
    List<String[]> names = new ArrayList<>();
    for (CoreMap map : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      Sentence sentence = sentence(sentences.size(), map, text);
      sentences.add(repair.repair(sentence));
      names.add(
          map.get(CoreAnnotations.TokensAnnotation.class).stream()
              .map(label -> label.ner() == null ? "O" : label.ner())
              .toArray(String[]::new));
    }
    PostPhrases posts = new PostPhrases(lists, sentences);
    RosterRepair rosters = new RosterRepair(posts);
    for (int i = 0; i < names.size(); i++) {
      Sentence sentence = rosters.repair(sentences.get(i), names.get(i));
      sentences.set(i, PostRepair.repair(sentence, posts.find(sentence, names.get(i))));
    }
    return documents.build(article, sentences, names, QuotationFinder.find(body));
  }

  private static Sentence sentence(int index, CoreMap map, ReadableText text) {
    List<CoreLabel> labels = map.get(CoreAnnotations.TokensAnnotation.class);
    SemanticGraph graph = map.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    int[] heads = new int[labels.size()];
    String[] relations = new String[labels.size()];
    java.util.Arrays.fill(heads, -1);
    java.util.Arrays.fill(relations, "root");
    if (graph != null) {
      for (SemanticGraphEdge edge : graph.edgeIterable()) {
        IndexedWord dependent = edge.getDependent();
        heads[dependent.index() - 1] = edge.getGovernor().index() - 1;
        relations[dependent.index() - 1] = edge.getRelation().toString();
      }
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      String lemma = label.lemma() == null ? label.word() : label.lemma();
      tokens.add(
          new Token(
              i,
              text.begin(label.beginPosition()),
              text.end(label.endPosition()),
              label.originalText().isEmpty() ? label.word() : label.originalText(),
              lemma,
              label.tag(),
              heads[i],
              relations[i]));
    }
    return new Sentence(index, tokens.get(0).begin(), tokens.get(tokens.size() - 1).end(), tokens);
  }
}
