package org.nutgraph.serve.reconcile;

/** Where the parts of the service answer, below its own address. */
final class Paths {
  static final String PREVIEW = "/preview";
  static final String SUGGEST_ENTITY = "/suggest/entity";
  static final String SUGGEST_TYPE = "/suggest/type";
  static final String SUGGEST_PROPERTY = "/suggest/property";
  static final String PROPERTIES = "/properties";

  private Paths() {}
}
