package org.nutgraph.link.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into an index, by rules; and what its type is, by the classes above it. */
class SelectionTest {
  private static final DumpItem[] WORLD = {
    DumpItem.named("Q201", "Ana Lund").is("Q5").article("Ana Lund"),
    DumpItem.named("Q202", "Unknown Person").is("Q5").pages(4),
    DumpItem.named("Q203", "Known Abroad").is("Q5").pages(5),
    DumpItem.named("Q204", "Nobody").is("Q5"),
    DumpItem.named("Q205", "Grey heron").is("Q16521").article("Grey heron"),
    DumpItem.named("Q206", "Oddity").is("Q777").article("Oddity"),
    DumpItem.named("Q207", "Oddity abroad").is("Q777").pages(9),
    DumpItem.named("Q208", "Blank").article("Blank"),
    DumpItem.without("Q209").label("fr", "Sans nom").is("Q5").pages(9),
    DumpItem.without("Q210").label("mul", "Per Holm").is("Q5").pages(9),
    DumpItem.without("Q211").is("Q515").article("Vera (Norland)"),
    DumpItem.named("Q212", "Lake ministry").is("Q701").article("Lake ministry"),
    DumpItem.named("Q701", "kind of ministry").claim("P279", "Q702"),
    DumpItem.named("Q702", "kind of body").claim("P279", "Q43229"),
  };

  @TempDir Path folder;

  private Set<String> taken(@Nullable Path rules) throws Exception {
    Path dump = Builds.write(folder.resolve("dump.json"), Builds.array(WORLD));
    Path out = folder.resolve("index");
    if (rules == null) {
      Builds.into(out).run(dump);
    } else {
      Builds.into(out, rules).run(dump);
    }
    Set<String> found = new TreeSet<>();
    try (WikidataIndex index = new IndexFolder(out).open()) {
      for (int i = 201; i <= 212; i++) {
        index.item("Q" + i).ifPresent(item -> found.add(item.qid() + " " + item.type()));
      }
    }
    return found;
  }

  @Test
  void theDefaultTakesWhatTheNewsSpeaksOfAndManyKnow() throws Exception {
    assertEquals(
        Set.of(
            "Q201 Person",
            "Q203 Person",
            "Q206 Entity",
            "Q208 Entity",
            "Q210 Person",
            "Q211 GeopoliticalEntity",
            "Q212 Organization"),
        taken(null));
  }

  @Test
  void itemsThatNoRuleWantsAreCountedButNotRead() throws Exception {
    Path dump = Builds.write(folder.resolve("dump.json"), Builds.array(WORLD));
    DumpCounts counts = Builds.into(folder.resolve("index")).readDump(Dump.at(dump));
    assertEquals(WORLD.length, counts.items());
    // One has too few pages, the other none; what is a class is read for the classes above it.
    assertEquals(2, counts.unread());
  }

  @Test
  void textThatLooksLikeAKeyIsNoKey() throws Exception {
    DumpItem odd =
        DumpItem.named("Q201", "Ana \\\"sitelinks\\\":{}").is("Q5").article("Ana \\\"site\\\":");
    Path dump = Builds.write(folder.resolve("dump.json"), Builds.array(odd));
    assertEquals(1, Builds.into(folder.resolve("index")).run(dump).info().items());
  }

  @Test
  void ofAnExtractAllThatHasAnEnglishNameIsTaken() throws Exception {
    assertEquals(
        Set.of(
            "Q201 Person",
            "Q202 Person",
            "Q203 Person",
            "Q204 Person",
            "Q205 Entity",
            "Q206 Entity",
            "Q207 Entity",
            "Q208 Entity",
            "Q210 Person",
            "Q211 GeopoliticalEntity",
            "Q212 Organization"),
        taken(Path.of("ontology/link/selection-extract.tsv")));
  }

  @Test
  void aFileOfRulesIsObeyed() throws Exception {
    Path rules =
        Files.writeString(
            folder.resolve("rules.tsv"),
            "rule\tvalue\nenglish-article\tno\nleast-sitelinks\t4\ntype\tPerson\n");
    assertEquals(Set.of("Q202 Person", "Q203 Person", "Q210 Person"), taken(rules));
  }

  @Test
  void aRuleThatIsNotUnderstoodIsNamedWithFileAndLine() throws Exception {
    Path rules = Files.writeString(folder.resolve("rules.tsv"), "rule\tvalue\nleast-links\t4\n");
    IndexException failure = assertThrows(IndexException.class, () -> taken(rules));
    assertTrue(Builds.message(failure).contains("rules.tsv:2"), Builds.message(failure));
    assertTrue(Builds.message(failure).contains("least-links"), Builds.message(failure));
  }

  @Test
  void theNearestClassTellsTheTypeAndSeveralTogetherTellMore() {
    Superclasses tree = new Superclasses();
    tree.add("Q801", "Q802");
    tree.add("Q802", "Q43229");
    tree.add("Q801", "Q5107");
    tree.add("Q803", "Q803");
    tree.add("Q803", "Q804");
    tree.add("Q804", "Q803");
    ClassTypes types = ClassTypes.load(tree);
    assertEquals("Place", types.of(List.of("Q801")).type());
    assertEquals(List.of("Q5107", "Q43229"), types.of(List.of("Q801")).roots());
    assertEquals("Organization", types.of(List.of("Q802")).type());
    assertEquals("Entity", types.of(List.of("Q803")).type());
    assertEquals("Entity", types.of(List.of()).type());
    assertEquals("GeopoliticalEntity", types.of(List.of("Q43229", "Q27096213")).type());
    assertEquals("Person", types.of(List.of("Q43229", "Q5")).type());
    assertEquals(ClassTypes.UNWANTED, types.of(List.of("Q16521")).type());
  }

  @Test
  void everyTypeOfTheClassTableIsAClassOfTheOntology() throws Exception {
    String ontology = Files.readString(Path.of("ontology/nutgraph.ttl"));
    for (String line : Files.readAllLines(Path.of("ontology/link/classes.tsv"))) {
      if (!line.startsWith("#") && !line.startsWith("classes\t")) {
        String type = line.split("\t", -1)[1];
        assertTrue(
            type.equals(ClassTypes.UNWANTED) || ontology.contains("ng:" + type + " a owl:Class"),
            line);
      }
    }
  }
}
