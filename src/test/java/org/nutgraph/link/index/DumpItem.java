package org.nutgraph.link.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item as a line of a dump, written by the tests. */
final class DumpItem {
  private final String qid;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<String> aliases = new ArrayList<>();
  private final Map<String, List<String>> claims = new LinkedHashMap<>();
  private final List<String> sites = new ArrayList<>();
  private String description = "";

  private DumpItem(String qid) {
    this.qid = qid;
  }

  static DumpItem named(String qid, String label) {
    return new DumpItem(qid).label("en", label);
  }

  static DumpItem without(String qid) {
    return new DumpItem(qid);
  }

  DumpItem label(String language, String label) {
    labels.put(language, label);
    return this;
  }

  DumpItem alias(String alias) {
    aliases.add("{\"language\":\"en\",\"value\":\"" + alias + "\"}");
    return this;
  }

  DumpItem description(String text) {
    description = text;
    return this;
  }

  DumpItem is(String qid) {
    return claim("P31", qid);
  }

  DumpItem claim(String property, String qid) {
    return statement(property, entity(qid), "normal", "");
  }

  DumpItem claim(String property, String qid, String rank) {
    return statement(property, entity(qid), rank, "");
  }

  /** A post with the years of its beginning and end; null for none. */
  DumpItem post(String qid, @Nullable Integer from, @Nullable Integer until) {
    String began = from == null ? "" : "\"P580\":[{\"datavalue\":" + time(from, 11) + "}]";
    String ended = until == null ? "" : "\"P582\":[{\"datavalue\":" + time(until, 11) + "}]";
    String both = began.isEmpty() || ended.isEmpty() ? began + ended : began + "," + ended;
    return statement("P39", entity(qid), "normal", ",\"qualifiers\":{" + both + "}");
  }

  DumpItem year(String property, int year) {
    return statement(property, time(year, 9), "normal", "");
  }

  DumpItem decade(String property, int year) {
    return statement(property, time(year, 8), "normal", "");
  }

  DumpItem text(String property, String language, String text) {
    String value = "{\"value\":{\"text\":\"%s\",\"language\":\"%s\"},\"type\":\"monolingualtext\"}";
    return statement(property, value.formatted(text, language), "normal", "");
  }

  DumpItem nothing(String property) {
    claims
        .computeIfAbsent(property, key -> new ArrayList<>())
        .add("{\"mainsnak\":{\"snaktype\":\"novalue\"},\"rank\":\"normal\"}");
    return this;
  }

  DumpItem article(String title) {
    return page("enwiki", title);
  }

  DumpItem page(String site, String title) {
    sites.add(
        "\"%s\":{\"site\":\"%s\",\"title\":\"%s\",\"badges\":[]}".formatted(site, site, title));
    return this;
  }

  /** Pages in so many projects that are not the English Wikipedia. */
  DumpItem pages(int count) {
    for (int i = 0; i < count; i++) {
      page("x" + i + "wiki", "page " + i);
    }
    return this;
  }

  private DumpItem statement(String property, String value, String rank, String more) {
    String statement =
        "{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"%s\",\"datavalue\":%s},"
            + "\"type\":\"statement\"%s,\"rank\":\"%s\"}";
    claims
        .computeIfAbsent(property, key -> new ArrayList<>())
        .add(statement.formatted(property, value, more, rank));
    return this;
  }

  private static String entity(String qid) {
    return "{\"value\":{\"entity-type\":\"item\",\"id\":\"" + qid + "\"},\"type\":\"x\"}";
  }

  private static String time(int year, int precision) {
    String written = (year < 0 ? "-" : "+") + "%04d-00-00T00:00:00Z".formatted(Math.abs(year));
    return "{\"value\":{\"time\":\"%s\",\"precision\":%d},\"type\":\"time\"}"
        .formatted(written, precision);
  }

  String json() {
    List<String> named = new ArrayList<>();
    labels.forEach(
        (language, label) ->
            named.add(
                "\"%s\":{\"language\":\"%s\",\"value\":\"%s\"}"
                    .formatted(language, language, label)));
    List<String> stated = new ArrayList<>();
    claims.forEach(
        (property, all) -> stated.add("\"" + property + "\":[" + String.join(",", all) + "]"));
    return ("{\"type\":\"item\",\"id\":\"%s\",\"labels\":%s,\"descriptions\":%s,\"aliases\":%s,"
            + "\"claims\":%s,\"sitelinks\":%s,\"lastrevid\":7}")
        .formatted(
            qid,
            map(named),
            description.isEmpty()
                ? "[]"
                : "{\"en\":{\"language\":\"en\",\"value\":\"" + description + "\"}}",
            aliases.isEmpty() ? "[]" : "{\"en\":[" + String.join(",", aliases) + "]}",
            map(stated),
            map(sites));
  }

  /** As the dumps have it: an empty map is an empty array. */
  private static String map(List<String> fields) {
    return fields.isEmpty() ? "[]" : "{" + String.join(",", fields) + "}";
  }
}
