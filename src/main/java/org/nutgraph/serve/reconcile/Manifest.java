package org.nutgraph.serve.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the service says of itself to a program that is given its address. */
final class Manifest {
  private static final int PREVIEW_WIDTH = 430;
  private static final int PREVIEW_HEIGHT = 300;

  private final String identifierSpace;
  private final String schemaSpace;
  private final EntityTypes types;

  /**
   * @param identifierSpace where the IRIs of items start
   * @param schemaSpace where the IRIs of the types start
   */
  Manifest(String identifierSpace, String schemaSpace, EntityTypes types) {
    this.identifierSpace = identifierSpace;
    this.schemaSpace = schemaSpace;
    this.types = types;
  }

  /**
   * @param url the service's own address, as the asking program reached it; without slash at the
   *     end
   */
  ObjectNode at(String url) {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.putArray("versions").add("0.2");
    manifest
        .put("name", "Nutgraph")
        .put("identifierSpace", identifierSpace)
        .put("schemaSpace", schemaSpace)
        .put("batchSize", QuestionReader.MOST / 10);
    ArrayNode defaults = manifest.putArray("defaultTypes");
    types.all().forEach(one -> defaults.addObject().put("id", one.id()).put("name", one.name()));
    String preview = url + Paths.PREVIEW + "?id={{id}}";
    manifest.putObject("view").put("url", preview);
    manifest
        .putObject("preview")
        .put("url", preview)
        .put("width", PREVIEW_WIDTH)
        .put("height", PREVIEW_HEIGHT);
    ObjectNode suggest = manifest.putObject("suggest");
    service(suggest.putObject("entity"), url, Paths.SUGGEST_ENTITY);
    service(suggest.putObject("type"), url, Paths.SUGGEST_TYPE);
    service(suggest.putObject("property"), url, Paths.SUGGEST_PROPERTY);
    ObjectNode extend = manifest.putObject("extend");
    service(extend.putObject("propose_properties"), url, Paths.PROPERTIES);
    extend.putArray("property_settings");
    return manifest;
  }

  private static void service(ObjectNode node, String url, String path) {
    node.put("service_url", url).put("service_path", path);
  }
}
