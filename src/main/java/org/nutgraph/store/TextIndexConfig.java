package org.nutgraph.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the text index holds and how words are compared: the part of {@code
 * fuseki-config/nutgraph.ttl} that describes it, so that other servers read the same index.
 */
final class TextIndexConfig {
  private static final String RESOURCE = "fuseki-config/nutgraph.ttl";
  private static final String BASE = "urn:nutgraph:config";
  private static final Node INDEX = NodeFactory.createURI(BASE + "#words");
  private static final Node DIRECTORY = TextVocab.pDirectory.asNode();

  private final byte[] text;

  private TextIndexConfig(byte[] text) {
    this.text = text;
  }

  static TextIndexConfig load() {
    try (InputStream stream =
        TextIndexConfig.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path; build again");
      }
      return new TextIndexConfig(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the index in this folder, or makes an empty one. Only one may be open at a time. */
  TextIndexLucene open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Graph here = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(text)).lang(Lang.TURTLE).base(BASE).parse(here);
    here.remove(INDEX, DIRECTORY, Node.ANY);
    here.add(INDEX, DIRECTORY, NodeFactory.createLiteralString(folder.toString()));
    return (TextIndexLucene)
        Assembler.general()
            .open(ModelFactory.createModelForGraph(here).createResource(INDEX.getURI()));
  }

  /** Changes with the file; then an index that was made before may hold something else. */
  String fingerprint() {
    return DigestUtils.sha256Hex(text).substring(0, 16);
  }
}
