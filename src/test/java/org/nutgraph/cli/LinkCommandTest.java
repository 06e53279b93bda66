package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands around the index of Wikidata items. */
class LinkCommandTest {
  private static final String DUMP =
      """
      [
      {"type":"item","id":"Q11","labels":{"en":{"language":"en","value":"Norland"}},\
      "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q6256"}}},"rank":"normal"}]},\
      "sitelinks":{"enwiki":{"site":"enwiki","title":"Norland"}}},
      {"type":"item","id":"Q12","lab
      ]
      """;

  private static final String ITEM =
      """
      {"type":"item","id":"Q13","labels":{"en":{"language":"en","value":"Sudland"}},\
      "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q6256"}}},"rank":"normal"}]},\
      "sitelinks":{"enwiki":{"site":"enwiki","title":"Sudland"}}}""";

  @TempDir Path folder;

  private Ran build() throws Exception {
    Path dump = Files.writeString(folder.resolve("wikidata-20240109.json"), DUMP);
    return Ran.command(
        "link", "index", "build", dump.toString(), "--out", folder.resolve("index").toString());
  }

  @Test
  void aBuildReportsWhatItReadPassedOverAndKept() throws Exception {
    Ran ran = build();
    assertEquals(0, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("passed over: line 3: "), ran.err());
    assertTrue(ran.err().contains("1 items read, 0 other entities, 1 broken lines"), ran.err());
    assertTrue(ran.err().contains("1 GeopoliticalEntity"), ran.err());
    assertTrue(ran.err().contains(" bytes an item"), ran.err());
    assertTrue(ran.err().contains(" MB/s, "), ran.err());
  }

  @Test
  void anIndexTellsItsDumpDayAndLicence() throws Exception {
    build();
    Ran ran = Ran.command("link", "index", "info", folder.resolve("index").toString());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("dump:    wikidata-20240109.json"), ran.out());
    assertTrue(ran.out().contains("date:    2024-01-09"), ran.out());
    assertTrue(ran.out().contains("licence: CC0 1.0"), ran.out());
    assertTrue(ran.out().contains("items:   1: 1 GeopoliticalEntity"), ran.out());
  }

  @Test
  void withoutAFolderTheStarterTellsAboutItself() {
    Ran ran = Ran.command("link", "index", "info");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("dump:    ontology/starter"), ran.out());
    assertTrue(ran.out().contains("licence: CC0 1.0"), ran.out());
  }

  @Test
  void aNameIsLookedUpInTheIndexesGivenAndInTheStarter() throws Exception {
    build();
    String index = folder.resolve("index").toString();
    Ran own = Ran.command("link", "lookup", "Norland", "--index", index);
    assertEquals("Q11\tNorland\tGeopoliticalEntity\tlabel\t1\t\n", own.out(), own.err());
    Ran starter = Ran.command("link", "lookup", "United Nations", "--index", index);
    assertTrue(starter.out().startsWith("Q1065\tUnited Nations\tOrganization\t"), starter.out());
    Ran byQid = Ran.command("link", "lookup", "Q11", "--index", index);
    assertEquals(own.out(), byQid.out());
  }

  @Test
  void ofTwoIndexesTheFirstOneGivenCountsAndBothAreAsked() throws Exception {
    build();
    String first = folder.resolve("index").toString();
    String dump =
        DUMP.replace("\"Norland\"", "\"Norland Realm\"")
            .replace("{\"type\":\"item\",\"id\":\"Q12\",\"lab", ITEM);
    Path other = Files.writeString(folder.resolve("wikidata-20240201.json"), dump);
    String second = folder.resolve("second").toString();
    assertEquals(
        0, Ran.command("link", "index", "build", other.toString(), "--out", second).code());
    Ran both = Ran.command("link", "lookup", "Q11", "--index", first, "--index", second);
    assertEquals("Q11\tNorland\tGeopoliticalEntity\tlabel\t1\t\n", both.out(), both.err());
    Ran turned = Ran.command("link", "lookup", "Q11", "--index", second, "--index", first);
    assertEquals("Q11\tNorland Realm\tGeopoliticalEntity\tlabel\t1\t\n", turned.out());
    Ran onlySecond = Ran.command("link", "lookup", "Sudland", "--index", first, "--index", second);
    assertTrue(onlySecond.out().startsWith("Q13\tSudland\t"), onlySecond.out());
  }

  @Test
  void aNameThatIsNearlyRightIsFoundWhenAsked() throws Exception {
    build();
    String index = folder.resolve("index").toString();
    Ran plain = Ran.command("link", "lookup", "Norlund", "--index", index);
    assertEquals(0, plain.code());
    assertEquals("", plain.out());
    assertEquals("no item bears the name \"Norlund\"\n", plain.err());
    Ran similar = Ran.command("link", "lookup", "Norlund", "--similar", "--index", index);
    assertTrue(similar.out().startsWith("Q11\tNorland\t"), similar.out());
  }

  @Test
  void aFolderThatIsNoIndexIsAnErrorThatSaysWhatToDo() {
    Ran ran = Ran.command("link", "lookup", "Norland", "--index", folder.toString());
    assertEquals(1, ran.code());
    assertTrue(ran.err().startsWith("error: " + folder + " holds no index"), ran.err());
    assertTrue(ran.err().contains("nutgraph link index build DUMP --out"), ran.err());
  }

  @Test
  void aDumpThatDoesNotExistIsAnError() {
    Ran ran =
        Ran.command(
            "link",
            "index",
            "build",
            folder.resolve("none").toString(),
            "--out",
            folder.toString());
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("none does not exist; check the path"), ran.err());
  }
}
