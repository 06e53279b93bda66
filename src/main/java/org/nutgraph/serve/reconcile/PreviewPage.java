package org.nutgraph.serve.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.nutgraph.serve.reconcile.EntityTypes.EntityType;

/** A small page about an entity, to be shown in a frame. */
final class PreviewPage {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>%1$s</title>
      <style>body { font: 14px/1.4 sans-serif; margin: 8px } h1 { font-size: 18px; margin: 0 }
      dt { float: left; clear: left; width: 8em; color: #555 } dd { margin-left: 8.5em }</style>
      </head>
      <body>
      <h1>%1$s</h1>
      <p>%2$s</p>
      <dl>
      %3$s</dl>
      </body>
      </html>
      """;

  private final Entities entities;
  private final EntityTypes types;
  private final String itemPages;

  /**
   * @param itemPages where the IRIs of items start, which lead to their pages
   */
  PreviewPage(Entities entities, EntityTypes types, String itemPages) {
    this.entities = entities;
    this.types = types;
    this.itemPages = itemPages;
  }

  String of(Entity entity) {
    EntityType type = types.get(entity.type());
    StringBuilder rows = new StringBuilder();
    rows.append(row("id", List.of(link(entity))));
    rows.append(row("type", List.of(Text.html(type.name()))));
    for (Property property : Property.values()) {
      if (property != Property.DESCRIPTION && property != Property.TYPE) {
        List<String> values = new ArrayList<>();
        property.valuesOf(entity).forEach(value -> values.add(Text.html(words(value))));
        rows.append(row(property.id(), values));
      }
    }
    String description = entity.description();
    return PAGE.formatted(
        Text.html(entity.name()), Text.html(description == null ? "" : description), rows);
  }

  /** A page that says that there is none. */
  static String ofNothing(String message) {
    return PAGE.formatted("Nothing here", Text.html(message), "");
  }

  private String words(Property.Value value) {
    return switch (value) {
      case Property.Value.Words words -> words.text();
      case Property.Value.Number number -> Long.toString(number.number());
      case Property.Value.Other other -> entities.nameOf(other.qid());
    };
  }

  private String link(Entity entity) {
    String id = Text.html(entity.id());
    return entity.isItem()
        ? "<a href=\"%s%s\" target=\"_blank\" rel=\"noopener\">%s</a>"
            .formatted(Text.html(itemPages), id, id)
        : id;
  }

  private static String row(String name, List<String> values) {
    return values.isEmpty()
        ? ""
        : "<dt>%s</dt><dd>%s</dd>\n".formatted(name, String.join(", ", values));
  }
}
