package org.nutgraph.store;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Opens the index when it is first searched or written: that takes half a second, which commands
 * that only read tables should not pay. Safe for use by many threads.
 */
final class TextIndexOnDemand implements TextIndex {
  private final Supplier<TextIndexLucene> opener;
  private volatile @Nullable TextIndexLucene open;

  TextIndexOnDemand(Supplier<TextIndexLucene> opener) {
    this.opener = opener;
  }

  TextIndexLucene get() {
    TextIndexLucene known = open;
    return known == null ? openOnce() : known;
  }

  private synchronized TextIndexLucene openOnce() {
    TextIndexLucene known = open;
    if (known == null) {
      known = opener.get();
      open = known;
    }
    return known;
  }

  @Override
  public void prepareCommit() {
    get().prepareCommit();
  }

  @Override
  public void commit() {
    get().commit();
  }

  @Override
  public void rollback() {
    get().rollback();
  }

  @Override
  public synchronized void close() {
    TextIndexLucene known = open;
    if (known != null) {
      known.close();
    }
  }

  @Override
  public void addEntity(Entity entity) {
    get().addEntity(entity);
  }

  @Override
  public void updateEntity(Entity entity) {
    get().updateEntity(entity);
  }

  @Override
  public void deleteEntity(Entity entity) {
    get().deleteEntity(entity);
  }

  @Override
  public Map<String, Node> get(String uri) {
    return get().get(uri);
  }

  @Override
  public EntityDefinition getDocDef() {
    return get().getDocDef();
  }

  @Override
  public List<TextHit> query(Node property, String words, String graph, String language) {
    return get().query(property, words, graph, language);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, String graph, String language, int limit) {
    return get().query(property, words, graph, language, limit);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, String graph, String language, int limit, String highlight) {
    return get().query(property, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int limit,
      String highlight) {
    return get().query(properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int limit,
      String highlight) {
    return get().query(subject, properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      String subject,
      Node property,
      String words,
      String graph,
      String language,
      int limit,
      String highlight) {
    return get().query(subject, property, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> properties,
      String words,
      String graph,
      String language,
      int limit,
      String highlight) {
    return get().query(subject, properties, words, graph, language, limit, highlight);
  }
}
