package org.nutgraph.query;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The ontology's terms and prefixes, for reading what people write and shortening what they see.
 */
public final class Terms {
  private static final String ONTOLOGY = "ontology/nutgraph.ttl";
  private static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern LOCAL_NAME = Pattern.compile("[\\w.\\-]+");

  private final Graph ontology;
  private final PrefixMapping prefixes;

  private Terms(Graph ontology, PrefixMapping prefixes) {
    this.ontology = ontology;
    this.prefixes = prefixes;
  }

  /**
   * The terms of the ontology that comes with the program.
   *
   * @param base what the prefix {@code ngr} stands for
   */
  public static Terms load(String base) {
    Graph ontology = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(ONTOLOGY).parse(ontology);
    } catch (RiotException e) {
      throw new IllegalStateException(ONTOLOGY + " is missing or damaged; build again", e);
    }
    PrefixMapping prefixes =
        PrefixMapping.Factory.create()
            .setNsPrefixes(ontology.getPrefixMapping())
            .setNsPrefix("ngr", base);
    return new Terms(ontology, prefixes);
  }

  public PrefixMapping prefixes() {
    return prefixes;
  }

  /** Prefix → namespace, sorted. */
  public Map<String, String> prefixMap() {
    return new TreeMap<>(prefixes.getNsPrefixMap());
  }

  /** The ontology, as it stands in the file. */
  public Graph ontology() {
    return ontology;
  }

  /** The IRI that a person wrote in full, in angle brackets, with a prefix, or as a QID. */
  public Optional<Node> findIri(String text) {
    if (text.startsWith("<") && text.endsWith(">")) {
      return Optional.of(NodeFactory.createURI(text.substring(1, text.length() - 1)));
    }
    if (QID.matcher(text).matches()) {
      return findIri("wd:" + text);
    }
    String expanded = prefixes.expandPrefix(text);
    return !expanded.equals(text) || text.contains("://")
        ? Optional.of(NodeFactory.createURI(expanded))
        : Optional.empty();
  }

  /** A term of the ontology by its local name or IRI; empty when the ontology has none such. */
  Optional<Node> findTerm(String text) {
    return findIri(LOCAL_NAME.matcher(text).matches() ? "ng:" + text : text)
        .filter(term -> ontology.contains(term, Node.ANY, Node.ANY));
  }

  /**
   * An IRI as people like to see it: with a prefix where one fits. Read back by {@link #findIri},
   * but not always a prefixed name of SPARQL, as slashes stay.
   */
  public String shorten(String iri) {
    return prefixes.shortForm(iri);
  }
}
