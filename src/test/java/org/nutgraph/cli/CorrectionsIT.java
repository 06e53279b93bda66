package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a table that people fill in to a graph that keeps to it, with the language models. */
class CorrectionsIT {
  private static final String NEWS =
      """
      {"id": "one", "date": "2024-01-09", "url": "https://example.org/a b?c#d", "text": "Marta Quill visited Kenya on Monday. Quill praised Germany."}
      {"id": "two", "date": "2024-01-10", "headline": "Rosa “Q” Lindqvist", "text": "Marta Quill met Antony Blinken in Oslo."}
      {"id": "three", "text": "Germany supports Kenya. France supports Kenya too."}
      """;
  private static final String HEADER =
      "subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tcomment\tdecision\twithdrawn\n";
  private static final String QUILL = "ngr:entity/Person/marta-quill";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String built(String name, String... more) throws IOException {
    String store = folder.resolve(name).toString();
    String[] command = {"build", file("news.jsonl", NEWS), "--store", store};
    String[] all = Stream.of(command, more).flatMap(Arrays::stream).toArray(String[]::new);
    Ran ran = Ran.command(all);
    assertEquals(0, ran.code(), ran.err());
    return store;
  }

  private static String export(String store) {
    Ran ran = Ran.command("export", "--store", store);
    assertEquals(0, ran.code(), ran.err());
    return ran.out();
  }

  private static List<String> of(String export, String article) {
    String iri =
        export
            .lines()
            .filter(line -> line.contains("dc/terms/identifier> \"" + article + "\""))
            .findFirst()
            .orElseThrow()
            .split(" ")[0];
    return export.lines().filter(line -> line.endsWith(iri + " .")).toList();
  }

  private Ran apply(String store, String... rows) throws IOException {
    String table = file("table.tsv", HEADER + String.join("\n", rows) + "\n");
    return Ran.command("link", "apply", table, "--store", store, "--author", "Ada");
  }

  @Test
  void oneLineCorrectsALinkForGood() throws IOException {
    String store = built("store");
    String before = export(store);
    assertTrue(before.contains("entity/Person/marta-quill"), before);

    Ran applied =
        apply(store, QUILL + "\tskos:exactMatch\t\twd:Q90001\tMarta Quill\tas \"she\" says");
    assertEquals(0, applied.code(), applied.err());
    assertTrue(applied.err().contains("1 corrections recorded"), applied.err());
    assertTrue(applied.err().contains("making 2 articles again"), applied.err());
    String after = export(store);
    assertTrue(
        after.contains("entity/Q90001> <https://w3id.org/nutgraph/ontology#visited>"), after);
    assertEquals(of(before, "three"), of(after, "three"));
    assertNotEquals(of(before, "one"), of(after, "one"));
    assertTrue(after.contains("marta-quill> <http://www.w3.org/2002/07/owl#sameAs>"), after);
    assertTrue(after.contains("dc/terms/creator> \"Ada\""), after);
    Ran links = Ran.command("query", "links", "--store", store, "--format", "csv");
    assertEquals(
        2, links.out().lines().filter(line -> line.contains(",correction,,Ada,20")).count());
    assertTrue(links.out().contains(",exact-name,any=1 label=1"), links.out());
    Ran explained = Ran.command("explain", "one", "--store", store);
    assertTrue(explained.out().contains("(wd:Q90001), decided by Ada, 20"), explained.out());

    Ran again =
        apply(store, QUILL + "\tskos:exactMatch\t\twd:Q90001\tMarta Quill\tas \"she\" says");
    assertTrue(again.err().contains("0 corrections recorded"), again.err());
    assertTrue(again.err().contains("no article has to be made again"), again.err());
    assertEquals(after, export(store));

    Ran old = Ran.command("query", "about-entity", "--store", store, "--param", "entity=" + QUILL);
    assertEquals(0, old.code(), old.err());
    assertTrue(old.out().contains("2024-01-08  actual  agent"), old.out());

    assertEquals(0, Ran.command("remove", "one", "two", "--store", store).code());
    assertFalse(export(store).contains("Q90001> <https://w3id.org/nutgraph/ontology#visited>"));
    built("store");
    assertEquals(after, export(store));

    String table = folder.resolve("all.tsv").toString();
    assertEquals(0, Ran.command("link", "corrections", "--store", store, "-o", table).code());
    assertEquals(after, export(built("other", "--corrections", table)));
    Ran extracted =
        Ran.command("extract", folder.resolve("news.jsonl").toString(), "--corrections", table);
    assertEquals(0, extracted.code(), extracted.err());
    assertEquals(
        new TreeSet<>(after.lines().toList()), new TreeSet<>(extracted.out().lines().toList()));

    Ran undone = apply(store, QUILL + "\tskos:exactMatch\t\twd:Q90001\t\t\taccept\ttrue");
    assertEquals(0, undone.code(), undone.err());
    assertTrue(undone.err().contains("0 corrections recorded, 1 withdrawn"), undone.err());
    assertEquals(before, withoutCorrections(export(store)));
    Ran list = Ran.command("link", "corrections", "--store", store);
    assertTrue(list.out().contains("accept Q90001 by Ada"), list.out());
    assertTrue(list.out().contains("withdrawn by Ada"), list.out());
  }

  @Test
  void whatWaitsCanBeFilledInAndHandedBack() throws IOException {
    String store = built("store");
    Ran shown = Ran.command("link", "review", "--store", store);
    assertTrue(shown.out().startsWith("Marta Quill   Person, unlinked, "), shown.out());
    assertTrue(shown.out().contains("“Marta Quill visited Kenya on Monday.”"), shown.out());
    String table = folder.resolve("review.tsv").toString();
    assertEquals(0, Ran.command("link", "review", "--store", store, "-o", table).code());
    String text = Files.readString(Path.of(table));
    Ran untouched = Ran.command("link", "apply", table, "--store", store);
    assertEquals(0, untouched.code(), untouched.err());
    assertTrue(untouched.err().contains("0 corrections recorded"), untouched.err());
    String filled =
        text.replace("\n\t" + QUILL, "\naccept\t" + QUILL).replace("sssom:NoTermFound", "Q90001");
    Ran applied = Ran.command("link", "apply", file("filled.tsv", filled), "--store", store);
    assertEquals(0, applied.code(), applied.err());
    assertTrue(export(store).contains("entity/Q90001"), applied.err());
  }

  @Test
  void namesakesCanBeSetApartAndOtherNamesMerged() throws IOException {
    String store = built("store");
    String before = export(store);
    String article = of(before, "two").getFirst().replaceAll(".*<([^<>]*)> [.]$", "$1");
    String mention = article + "#char=0,11";
    Ran split = apply(store, mention + "\tskos:exactMatch\tNot\t" + QUILL);
    assertEquals(0, split.code(), split.err());
    assertTrue(split.err().contains("making 1 articles again"), split.err());
    String apart = export(store);
    String own = "entity/Person/marta-quill-" + article.replaceAll(".*/", "");
    assertTrue(
        apart.contains(own + "> <http://www.w3.org/2000/01/rdf-schema#label> \"Marta Quill\""));
    assertEquals(of(before, "one"), of(apart, "one"));

    Ran merged = apply(store, QUILL + "\tskos:exactMatch\t\tngr:" + own);
    assertEquals(0, merged.code(), merged.err());
    String one = export(store);
    assertTrue(one.contains(own + "> <https://w3id.org/nutgraph/ontology#visited>"), one);
    assertTrue(one.contains("marta-quill> <http://purl.org/dc/terms/isReplacedBy>"), one);

    Ran named = apply(store, "ngr:" + own + "\tskos:prefLabel\t\t\tMarta Ö. Quill");
    assertEquals(0, named.code(), named.err());
    assertTrue(named.err().contains("making 2 articles again"), named.err());
    assertTrue(export(store).contains("> \"Marta Ö. Quill\""), named.err());

    Ran linked = apply(store, "ngr:" + own + "\tskos:exactMatch\t\tQ90001");
    assertEquals(0, linked.code(), linked.err());
    Ran both = apply(store, "ngr:" + own + "\tskos:exactMatch\t\tQ90001\t\t\t\ttrue");
    assertEquals(0, both.code(), both.err());
    apply(store, "ngr:" + own + "\tskos:prefLabel\t\t\tMarta Ö. Quill\t\t\tyes");
    apply(store, QUILL + "\tskos:exactMatch\t\tngr:" + own + "\t\t\t\tyes");
    Ran last = apply(store, mention + "\tskos:exactMatch\tNot\t" + QUILL + "\t\t\t\tyes");
    assertEquals(0, last.code(), last.err());
    assertEquals(before, withoutCorrections(export(store)));
  }

  @Test
  void aBadRowIsNamedAndNothingOfTheFileIsTaken() throws IOException {
    String store = built("store");
    String before = export(store);
    Ran ran =
        apply(
            store,
            QUILL + "\tskos:exactMatch\t\tQ90001",
            QUILL + "\tskos:broadMatch\t\tQ90001",
            "ngr:entity/Person/x\tskos:exactMatch\t\t");
    assertEquals(1, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("table.tsv:3: predicate_id is \"skos:broadMatch\""), ran.err());
    assertTrue(ran.err().contains("table.tsv:4: object_id is empty; write"), ran.err());
    assertEquals(before, export(store));
  }

  private static String withoutCorrections(String export) {
    return export
        .lines()
        .filter(line -> !line.contains("graph/corrections>"))
        .map(line -> line + "\n")
        .reduce("", String::concat);
  }
}
