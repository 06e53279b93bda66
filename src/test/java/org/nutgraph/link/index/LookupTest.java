package org.nutgraph.link.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.annotate.Chain.Gender;
import org.nutgraph.link.Candidates;
import org.nutgraph.link.Candidates.Hit;
import org.nutgraph.link.Item;

/** Items come back by all their names, with all that was taken of them. */
class LookupTest {
  private static final DumpItem[] WORLD = {
    DumpItem.named("Q401", "Norland")
        .alias("Republic of Norland")
        .alias("N.L.")
        .text("P1813", "en", "Nor")
        .text("P1705", "no", "Nordlandet")
        .is("Q6256")
        .year("P571", 1814)
        .article("Norland")
        .page("nowiki", "Nordlandet (land)")
        .pages(40),
    DumpItem.named("Q402", "Norland").is("Q515").claim("P17", "Q401").pages(3),
    DumpItem.named("Q403", "Nörland Bridge").alias("norland").is("Q12280").pages(90),
    DumpItem.named("Q404", "Ana Lund")
        .description("politician of Norland")
        .is("Q5")
        .claim("P21", "Q6581072")
        .claim("P27", "Q402", "deprecated")
        .claim("P27", "Q403")
        .claim("P27", "Q401", "preferred")
        .claim("P106", "Q82955")
        .post("Q601", 2001, 2009)
        .post("Q602", 2015, null)
        .year("P569", 1960)
        .pages(7),
    DumpItem.named("Q405", "Erik Lund").is("Q5").pages(20),
    DumpItem.named("Q406", "Homer of Vera").is("Q5").year("P569", -427).decade("P570", -350),
    DumpItem.named("Q407", "Mercury Records of Norland").is("Q43229").article("Mercury (label)"),
    DumpItem.named("Q408", "WHEN").is("Q43229"),
    DumpItem.named("Q409", "Springfordshire").is("Q515"),
    DumpItem.named("Q410", "Lake War")
        .is("Q198")
        .year("P580", 1990)
        .year("P582", 1995)
        .nothing("P17"),
  };

  @TempDir static Path folder;
  private static WikidataIndex index = StarterIndex.of(List.of());

  @BeforeAll
  static void build() throws Exception {
    index.close();
    index = Builds.extract(folder, WORLD);
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  private static List<String> shown(List<Hit> hits) {
    return hits.stream().map(hit -> hit.item().qid() + " " + hit.via()).toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Norland,             Q401 LABEL/Q402 LABEL/Q403 ALIAS",
    "norland,             Q401 LABEL/Q402 LABEL/Q403 ALIAS",
    "the Norland,         Q401 LABEL/Q402 LABEL/Q403 ALIAS",
    "Norland's,           Q401 LABEL/Q402 LABEL/Q403 ALIAS",
    "Norland Bridge,      Q403 LABEL",
    "republic of norland, Q401 ALIAS",
    "Nor,                 Q401 ALIAS",
    "Nordlandet,          Q401 NATIVE_NAME",
    "Nordlandet (land),   Q401 NATIVE_NAME",
    "NL,                  Q401 ALIAS",
    "N.L.,                Q401 ALIAS",
    "nl,                  ''",
    "Mercury,             Q407 WIKIPEDIA_TITLE",
    "WHEN,                Q408 LABEL",
    "when,                ''",
    "Lund,                ''",
    "'...',               ''",
    "Nolrand,             ''",
  })
  void aNameLeadsToItsBearersTheMostKnownFirst(String name, String hits) {
    assertEquals(hits, String.join("/", shown(index.named(name))));
  }

  @Test
  void aHitTellsWhetherTheNameIsSpeltAsItsItemHasIt() {
    assertEquals(
        List.of(true, true, false), index.named("Norland").stream().map(Hit::asWritten).toList());
    assertEquals("Q403", index.named("norland").getLast().item().qid());
    assertTrue(index.named("norland").getLast().asWritten());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "nor,        Q403/Q401/Q402",
    "Norland B,  Q403",
    "republic,   Q401",
    "n.l,        Q401",
    "Ana L,      Q404",
    "Lund,       ''",
    "'.',        ''",
  })
  void theBeginningOfANameLeadsToTheMostKnownFirst(String beginning, String qids) {
    assertEquals(
        qids, String.join("/", index.startingWith(beginning).stream().map(Item::qid).toList()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Norlund,          Q401/Q402/Q403",
    "Nrland,           Q401/Q402/Q403",
    "Nolrand,          Q401/Q402/Q403",
    "Norland,          ''",
    "Springfordshrie,  Q409",
    "Sprinkfordshyre,  Q409",
    "Nurlund,          ''",
    "Xorland,          ''",
    "Nora,             ''",
    "WHAN,             ''",
  })
  void aNameThatMayBeMisspeltLeadsToSimilarOnesWhenAsked(String name, String qids) {
    List<String> found =
        index.similar(name).stream().map(hit -> hit.item().qid()).sorted().toList();
    assertEquals(qids, String.join("/", found));
    assertTrue(index.similar(name).stream().allMatch(hit -> hit.via() == Candidates.Via.SIMILAR));
  }

  @Test
  void personsAreFoundByAWordOfTheirNameTheMostKnownFirst() {
    List<String> lunds = index.personsWithNamePart("lund").stream().map(Item::qid).toList();
    assertEquals(List.of("Q405", "Q404"), lunds);
    assertEquals(List.of(), index.personsWithNamePart("Norland"));
    assertEquals(List.of(), index.personsWithNamePart(""));
  }

  @Test
  void aPersonHasCountryOccupationPostsAndYears() {
    Item ana = index.item("Q404").orElseThrow();
    assertEquals("Person", ana.type());
    assertEquals(Gender.FEMALE, ana.gender());
    assertEquals(List.of("Q401", "Q403"), ana.countries());
    assertEquals(List.of("Q82955"), ana.occupations());
    assertEquals(
        List.of(new Item.Post("Q601", 2001, 2009), new Item.Post("Q602", 2015, null)), ana.posts());
    assertEquals(new Item.Years(1960, null, 2015, null), ana.years());
    assertEquals("politician of Norland", ana.description());
    assertEquals(7, ana.sitelinks());
    assertEquals(List.of("Q5"), ana.classes());
    assertEquals(List.of("Q5"), ana.roots());
  }

  @Test
  void yearsMayBeBeforeOurEraAndADecadeIsNoYear() {
    assertEquals(new Item.Years(-427, null, null, null), index.item("Q406").orElseThrow().years());
  }

  @Test
  void anEventBeginsAndEnds() {
    assertEquals(new Item.Years(null, null, 1990, 1995), index.item("Q410").orElseThrow().years());
  }

  @Test
  void namesTellWhereTheyComeFrom() {
    Item land = index.item("Q401").orElseThrow();
    assertEquals("Norland", land.names().wikipediaTitle());
    assertEquals(List.of("Republic of Norland", "N.L.", "Nor"), land.aliases());
    assertEquals(List.of("Nordlandet", "Nordlandet (land)"), land.names().nativeNames());
    assertEquals(42, land.sitelinks());
    assertEquals("Mercury (label)", index.item("Q407").orElseThrow().names().wikipediaTitle());
  }

  @Test
  void anItemThatIsNotThereIsNotFound() {
    assertTrue(index.item("Q9").isEmpty());
    assertTrue(index.item("Norland").isEmpty());
  }

  @Test
  void ofSeveralIndexesTheFirstCountsForAnItemAndAllForNames() throws Exception {
    try (WikidataIndex other =
        StarterIndex.of(
            List.of(Item.of("Q401", "Place", "Nordland"), Item.of("Q499", "Person", "Norland")))) {
      Candidates joined = Candidates.joined(List.of(index, other));
      assertEquals(
          List.of("Q401 LABEL", "Q402 LABEL", "Q499 LABEL", "Q403 ALIAS"),
          shown(joined.named("Norland")));
      assertEquals("Norland", joined.named("Nordland").getFirst().item().label());
      assertEquals("GeopoliticalEntity", joined.item("Q401").orElseThrow().type());
      assertEquals(
          "Place", Candidates.joined(List.of(other, index)).item("Q401").orElseThrow().type());
      assertEquals(
          List.of("Q499"), joined.personsWithNamePart("Norland").stream().map(Item::qid).toList());
    }
  }

  @Test
  void manyThreadsGetTheSameAnswers() {
    long answers =
        Stream.generate(() -> "Norland")
            .limit(500)
            .parallel()
            .map(name -> shown(index.named(name)))
            .distinct()
            .count();
    assertEquals(1, answers);
  }

  @Test
  void ofManyBearersTheMostKnownAreGiven() throws Exception {
    DumpItem[] many = new DumpItem[60];
    Arrays.setAll(many, i -> DumpItem.named("Q" + (500 + i), "Kim Song").is("Q5").pages(i));
    try (WikidataIndex crowd = Builds.extract(folder.resolve("crowd"), many)) {
      List<Hit> hits = crowd.named("Kim Song");
      assertEquals(Candidates.MOST, hits.size());
      assertEquals("Q559", hits.getFirst().item().qid());
      assertEquals("Q540", hits.getLast().item().qid());
      assertEquals(60, crowd.personsWithNamePart("Song").size());
    }
  }

  @Test
  void anIndexOfAnotherFormatIsAnErrorThatSaysWhatToDo() throws Exception {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("format", "99").entrySet());
      writer.commit();
    }
    IndexException failure =
        assertThrows(IndexException.class, () -> WikidataIndex.open(directory, "the folder"));
    assertTrue(
        Builds.message(failure).startsWith("the folder has index format 99"),
        Builds.message(failure));
    assertTrue(Builds.message(failure).contains("build it again"), Builds.message(failure));
  }

  @Test
  void aFolderWithoutAnIndexIsAnErrorThatSaysWhatToDo() {
    IndexException failure =
        assertThrows(IndexException.class, () -> new IndexFolder(folder.resolve("no")).open());
    assertTrue(
        Builds.message(failure).contains("nutgraph link index build"), Builds.message(failure));
  }
}
