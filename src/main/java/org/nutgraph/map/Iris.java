package org.nutgraph.map;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraph.article.Article;
import org.nutgraph.link.correct.Correction;

/**
 * Mints every IRI of a graph. Pure functions of their arguments and the base: two machines that
 * never talked mint the same IRI for the same thing.
 */
public final class Iris {
  public static final String DEFAULT_BASE = "https://w3id.org/nutgraph/id/";

  private static final int KEY_DIGITS = 16;
  private static final int CLAIM_DIGITS = 8;
  private static final Pattern BASE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*[/#]");
  private static final Pattern ENTITY = Pattern.compile("entity/([A-Za-z]+)/([^/#]+)");
  private static final Pattern SPAN = Pattern.compile("(article/[^/#]+)#char=[0-9]+,[0-9]+");

  /** The end of a name that is bound to an article, and perhaps to a place in it. */
  private static final Pattern BOUND = Pattern.compile("-([0-9a-f]{16})(-[0-9]+)?$");

  private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("^(.+):([0-9]+)$", Pattern.DOTALL);

  private final String base;
  private final CanonicalUrl canonicalUrl;

  Iris(String base, CanonicalUrl canonicalUrl) {
    if (!BASE.matcher(base).matches()) {
      throw new IllegalArgumentException(
          "the base \"" + base + "\" is no absolute IRI that ends in / or #");
    }
    this.base = base;
    this.canonicalUrl = canonicalUrl;
  }

  /**
   * @param base absolute IRI that ends in "/" or "#"
   * @throws IllegalArgumentException when it is none
   */
  public static Iris withBase(String base) {
    return new Iris(base, CanonicalUrl.load());
  }

  /** The article, and its named graph. From the URL where there is one, else from the text. */
  public String article(Article article) {
    String url = article.url();
    return base
        + "article/"
        + Hash.hex(
            url == null || url.isBlank() ? article.body() : canonicalUrl.of(url), KEY_DIGITS);
  }

  /** The graph of what does not depend on an article. */
  public String entitiesGraph() {
    return base + "graph/entities";
  }

  /** The graph of what people decided about links. */
  public String correctionsGraph() {
    return base + "graph/corrections";
  }

  String correction(Correction correction) {
    return base + "correction/" + Hash.hex(correction.key(), KEY_DIGITS);
  }

  /** Local name of the class in a local entity's IRI; empty when it is none. */
  public Optional<String> entityType(String iri) {
    return entity(iri).map(found -> found.group(1));
  }

  /** The name in a local entity's IRI, in small letters with spaces; empty when it is none. */
  public Optional<String> entityName(String iri) {
    return entity(iri)
        .map(found -> BOUND.matcher(found.group(2)).replaceFirst("").replace('-', ' '));
  }

  private Optional<Matcher> entity(String iri) {
    return Optional.of(iri)
        .filter(one -> one.startsWith(base + "entity/"))
        .map(one -> ENTITY.matcher(one.substring(base.length())))
        .filter(Matcher::matches);
  }

  /** The article of a mention's IRI, or of an entity's that is bound to one; empty for others. */
  public Optional<String> articleOf(String iri) {
    if (iri.startsWith(base + "article/")) {
      Matcher span = SPAN.matcher(iri.substring(base.length()));
      return span.matches() ? Optional.of(base + span.group(1)) : Optional.empty();
    }
    return entity(iri)
        .map(found -> BOUND.matcher(found.group(2)))
        .filter(Matcher::find)
        .map(found -> base + "article/" + found.group(1));
  }

  /** A stretch of text, after RFC 5147, in UTF-16 units, end exclusive. */
  String span(String article, int begin, int end) {
    return article + "#char=" + begin + "," + end;
  }

  String event(String article, int begin, int end) {
    return article + "#event=" + begin + "," + end;
  }

  /** An event that shares its trigger with events of other classes. */
  String event(String article, int begin, int end, String type) {
    return event(article, begin, end) + "," + type;
  }

  /**
   * An event that shares trigger and class with others.
   *
   * @param claim all that tells it from the others
   */
  String event(String article, int begin, int end, String type, String claim) {
    return event(article, begin, end, type) + "," + Hash.hex(claim, CLAIM_DIGITS);
  }

  /** An item that a chain may be, by the chain's first name in the text. */
  String candidate(String article, int begin, int end, String qid) {
    return article + "#candidate=" + begin + "," + end + "," + qid;
  }

  String relation(String article, int begin, int end) {
    return article + "#relation=" + begin + "," + end;
  }

  /** A relation that shares its object's mention with other relations. */
  String relation(
      String article, int begin, int end, String relation, int subjectBegin, int subjectEnd) {
    return relation(article, begin, end) + "," + relation + "," + subjectBegin + "," + subjectEnd;
  }

  String wikidata(String qid) {
    return Terms.WIKIDATA + qid;
  }

  /** An entity known by name only: the same name in two articles is one entity. */
  String entity(String type, String name) {
    return base + "entity/" + type + "/" + Slug.of(name);
  }

  /**
   * An entity that an article only describes ("a spokesman"): not the one that another article
   * describes with the same words.
   */
  String describedEntity(String type, String description, String article) {
    return entity(type, description) + "-" + article.substring(article.lastIndexOf('/') + 1);
  }

  String run(Run run) {
    String versions = run.tool() + "\n" + run.rules() + "\n" + run.models();
    String indexes = run.indexes().isEmpty() ? "" : "\n" + run.indexes();
    return base + "run/" + Hash.hex(versions + indexes, KEY_DIGITS);
  }

  /**
   * Where an article was read: the URL itself; a {@code file:} IRI for an absolute path; else the
   * path below "source/" of the base. The line of a file with many articles is the fragment. An IRI
   * that was made so stays as it is.
   */
  String source(String source) {
    if (source.startsWith(base + "source/") || source.startsWith("file:///")) {
      return source;
    }
    if (WEB.matcher(source).matches()) {
      return encode(source);
    }
    Matcher line = LINE.matcher(source);
    String path = line.matches() ? line.group(1) : source;
    String fragment = line.matches() ? "#line=" + line.group(2) : "";
    return (path.startsWith("/") ? "file://" : base + "source/") + encodePath(path) + fragment;
  }

  private static String encodePath(String path) {
    return encode(
        path.replace('\\', '/').replace("%", "%25").replace("?", "%3F").replace("#", "%23"));
  }

  /** Percent-encodes what an IRI must not hold, and all beyond ASCII. */
  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (octet > ' ' && octet < 0x7F && "<>\"{}|\\^`".indexOf(octet) < 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HexFormat.of().toHexDigits(octet).toUpperCase(Locale.ROOT));
      }
    }
    return encoded.toString();
  }
}
