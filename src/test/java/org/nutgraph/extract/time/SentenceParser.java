package org.nutgraph.extract.time;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;

/** Parses plain text for the tests; the whole text is one sentence. */
final class SentenceParser {
  private final StanfordCoreNLP pipeline;

  SentenceParser() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,depparse");
    properties.setProperty("ssplit.isOneSentence", "true");
    pipeline = new StanfordCoreNLP(properties);
  }

  Sentence parse(String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    CoreSentence sentence = document.sentences().getFirst();
    SemanticGraph graph = sentence.coreMap().get(BasicDependenciesAnnotation.class);
    List<Token> tokens = new ArrayList<>();
    for (CoreLabel label : sentence.tokens()) {
      IndexedWord word = graph.getNodeByIndexSafe(label.index());
      IndexedWord head = word == null ? null : graph.getParent(word);
      tokens.add(
          new Token(
              tokens.size(),
              label.beginPosition(),
              label.endPosition(),
              label.get(CoreAnnotations.OriginalTextAnnotation.class),
              label.lemma(),
              label.tag(),
              head == null ? -1 : head.index() - 1,
              head == null ? "root" : graph.getEdge(head, word).getRelation().toString()));
    }
    return new Sentence(0, 0, text.length(), tokens);
  }
}
