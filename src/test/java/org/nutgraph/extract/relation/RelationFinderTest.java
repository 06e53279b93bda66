package org.nutgraph.extract.relation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Language;
import org.nutgraph.article.Article;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.StatedRelation;
import org.nutgraph.extract.rule.RelationExample;
import org.nutgraph.extract.rule.RelationRule;
import org.nutgraph.extract.rule.RelationRules;

final class RelationFinderTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 9);

  /** What was found in a text, with the names to compare. */
  private record Found(AnnotatedArticle article, List<StatedRelation> relations) {
    boolean has(String relation, RelationExample example) {
      return relations.stream()
          .filter(each -> each.relation().equals(relation))
          .filter(each -> name(each.subject()).contains(example.subject()))
          .filter(each -> name(each.object()).contains(example.object()))
          .filter(each -> each.qualifiers().factuality() == example.factuality())
          .anyMatch(each -> isSaidBy(each, example));
    }

    private boolean isSaidBy(StatedRelation relation, RelationExample example) {
      Filler.Entity speaker = relation.qualifiers().attributedTo();
      return example.attributedTo() == null
          || speaker != null && name(speaker).contains(example.attributedTo());
    }

    String name(Filler filler) {
      return switch (filler) {
        case Filler.Entity entity ->
            article.mentions().get(entity.mention()).text()
                + " = "
                + article.chains().get(entity.chain()).name();
        case Filler.Literal literal -> literal.span().text();
        case Filler.Content content -> "event " + content.event();
      };
    }

    String shown() {
      return relations.stream()
          .map(
              each ->
                  "%s(%s, %s) %s by %s"
                      .formatted(
                          each.relation(),
                          name(each.subject()),
                          name(each.object()),
                          each.qualifiers().factuality(),
                          each.qualifiers().rule()))
          .toList()
          .toString();
    }
  }

  private static Found find(String text) {
    AnnotatedArticle article = Language.annotator().annotate(Article.of("example", text, DAY));
    return new Found(article, Language.extractor().extract(article).relations());
  }

  @TestFactory
  Stream<DynamicTest> everyRightExampleIsFound() {
    return RelationRules.load().rules().stream()
        .flatMap(
            rule ->
                rule.right().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + example.text(),
                                () -> assertFound(rule, example))));
  }

  private static void assertFound(RelationRule rule, RelationExample example) {
    Found found = find(example.text());
    assertTrue(
        found.has(rule.relation(), example),
        () ->
            "no %s(%s, %s) %s among %s"
                .formatted(
                    rule.relation(),
                    example.subject(),
                    example.object(),
                    example.factuality(),
                    found.shown()));
  }

  @TestFactory
  Stream<DynamicTest> noWrongExampleIsFoundByItsRule() {
    return RelationRules.load().rules().stream()
        .flatMap(
            rule ->
                rule.wrong().stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + text,
                                () ->
                                    assertFalse(
                                        find(text).relations().stream()
                                            .anyMatch(r -> r.qualifiers().rule().equals(rule.id())),
                                        () -> find(text).shown()))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsDeniedClaimedWantedOrQuotedIsNeverAsserted() {
    return Stream.of(
            "Lena Roth was not born in Graz.",
            "Max Kern denied that Lena Roth was born in Graz.",
            "Max Kern said that Lena Roth lives in Graz.",
            "\"Lena Roth lives in Graz,\" Max Kern said.",
            "Max Kern denied the death of Lena Roth in 1950.",
            "According to Max Kern, Lena Roth lives in Graz.",
            "Lena Roth wants to live in Graz.",
            "Lena Roth may have founded Kometa Ltd. in 1923.",
            "If Lena Roth marries Max Kern, she will move to Graz.")
        .map(text -> DynamicTest.dynamicTest(text, () -> assertNothingAsserted(text)));
  }

  private static void assertNothingAsserted(String text) {
    Found found = find(text);
    assertAll(
        () -> assertFalse(found.relations().isEmpty(), "the relation is to be found at all"),
        () ->
            assertTrue(
                found.relations().stream().noneMatch(each -> each.qualifiers().isAsserted()),
                found::shown));
  }

  @Test
  void aTitleIsSoEvenWhereTheSentenceIsDenied() {
    Found found = find("The council did not meet Turkish Prime Minister Orhan Demir.");

    assertTrue(
        found.relations().stream()
            .anyMatch(
                each ->
                    each.relation().equals("leaderOf")
                        && each.qualifiers().factuality() == Factuality.ACTUAL),
        found::shown);
  }

  @Test
  void aRelationIsStatedOnceASentence() {
    Found found = find("Lena Roth, the head of Kometa Ltd., leads Kometa Ltd.");

    assertEquals(
        1,
        found.relations().stream().filter(each -> each.relation().equals("leaderOf")).count(),
        found::shown);
  }

  @Test
  void theChildrenOfAPairAreTheChildrenOfBoth() {
    Found found = find("Max Roth and Ida Kern live in Bonn with their sons, Felix and Paul.");

    assertEquals(
        4,
        found.relations().stream().filter(each -> each.relation().equals("childOf")).count(),
        found::shown);
  }

  @Test
  void aDatedDeathIsSoAlthoughOnlyAsTheEndOfSomething() {
    Found found = find("Lena Roth taught in Graz until her death in 1950.");

    assertTrue(
        found.relations().stream()
            .anyMatch(
                each ->
                    each.relation().equals("diedOn")
                        && each.qualifiers().factuality() == Factuality.ACTUAL),
        found::shown);
  }

  @TestFactory
  Stream<DynamicTest> anEntryOfARowKeepsToItself() {
    return Stream.of(
            List.of(
                "- Ann Roth, Director of the Trade Office - Tom Dane, Secretary of the Treasury -"
                    + " Mayor Lena Kern - Peter Lang, Deputy Director of the Harbour Council",
                "holdsOffice(Ann Roth, Director of the Trade Office)"
                    + " holdsOffice(Tom Dane, Secretary of the Treasury)"
                    + " holdsOffice(Lena Kern, Mayor)"
                    + " holdsOffice(Peter Lang, Deputy Director of the Harbour Council)"),
            List.of(
                "Minister Ann Roth and Trade Secretary Tom Dane left.",
                "holdsOffice(Ann Roth, Minister) holdsOffice(Tom Dane, Trade Secretary)"),
            List.of(
                "Today Vice President Ann Roth met Chief of the Defence Staff Gen. Tom Dane.",
                "holdsOffice(Ann Roth, Vice President)"
                    + " holdsOffice(Tom Dane, Chief of the Defence Staff)"),
            List.of(
                "They met Commander in Chief of the Norwegian Army Tom Dane.",
                "holdsOffice(Tom Dane, Commander in Chief of the Norwegian Army)"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0),
                    () -> assertEquals(row.get(1), ofKind("holdsOffice", find(row.get(0))))));
  }

  private static String ofKind(String relation, Found found) {
    return found.relations().stream()
        .filter(each -> each.relation().equals(relation))
        .map(
            each ->
                "%s(%s, %s)"
                    .formatted(
                        relation,
                        found.name(each.subject()).replaceAll(" = .*", ""),
                        found.name(each.object()).replaceAll(" = .*", "")))
        .sorted(
            Comparator.comparing(
                text -> found.article().article().body().indexOf(text.replaceAll(".*\\(|,.*", ""))))
        .collect(Collectors.joining(" "));
  }

  @TestFactory
  Stream<DynamicTest> townsInARowLieEachInTheStateBehindThem() {
    return Stream.of(
            "Towns: Rapid Falls, KY Dunmore, OH Linden Creek, PA Harlow, TN",
            "- Rapid Falls, KY - Dunmore, OH - Linden Creek, PA - Harlow, TN")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () ->
                        assertTrue(
                            find(text).relations().stream()
                                .map(each -> find(text).name(each.object()))
                                .allMatch(name -> name.matches("[A-Z]{2} = [A-Z]{2}")),
                            () -> find(text).shown())));
  }

  @TestFactory
  Stream<DynamicTest> whoIsToHoldAPostDoesNotHoldIt() {
    return Stream.of(
            "They met incoming Trade Minister Lena Roth in Graz.",
            "They met President-elect Lena Roth in Graz.")
        .map(text -> DynamicTest.dynamicTest(text, () -> assertNothingAsserted(text)));
  }

  @TestFactory
  Stream<DynamicTest> anEndThatIsNotNamedInFullStatesNothing() {
    return Stream.of(
            "They visited the Memorial and Museum in Graz.",
            "As leading economies and Coastal Allies, President Roth and Mayor Kern discussed trade.",
            "They met Brazilian Presidential Advisor Lena Roth.",
            "President Lena Roth of the Federative Republic of Brazil left.")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () ->
                        assertTrue(
                            find(text).relations().stream()
                                .allMatch(
                                    each ->
                                        each.relation().equals("holdsOffice")
                                            || find(text).name(each.object()).contains("Brazil")),
                            () -> find(text).shown())));
  }

  private static boolean states(Found found, String relation, String subject, String object) {
    return found.relations().stream()
        .filter(each -> each.relation().equals(relation))
        .filter(each -> found.name(each.subject()).contains(subject))
        .anyMatch(each -> found.name(each.object()).contains(object));
  }

  @TestFactory
  Stream<DynamicTest> aPostInARowBelongsToTheNameThatTheOrderOfTheRowGives() {
    String leader = "leaderOf";
    return Stream.of(
            List.of(
                "Tom Varga, senior adviser to the president, Stella Feld, staff secretary and"
                    + " director of the Office of Rural Trade, and Gene Sperl, chief of the Harbour"
                    + " Agency, met in Graz.",
                leader,
                "Feld",
                "Rural",
                "Sperl"),
            List.of(
                "Finance Minister of Norland, Sergej Marko, and Siemens director, Gert Koop, opened"
                    + " the meeting.",
                leader,
                "Koop",
                "Siemens",
                "Marko"),
            List.of(
                "Finance Minister Karl Berger, Chief of Staff Lena Roth, and Secretary of State"
                    + " Max Kern met in Graz.",
                "holdsOffice",
                "Roth",
                "Chief of Staff",
                "Berger"),
            List.of(
                "Karl Berger, head of Siemens, and Lena Roth, an analyst at Meridian Bank, met in"
                    + " Graz.",
                leader,
                "Berger",
                "Siemens",
                "Roth"),
            List.of(
                "Lena Roth, an analyst at Meridian Bank and a former adviser to President Petrov,"
                    + " met Karl Berger, mayor of Graz.",
                "employedBy",
                "Roth",
                "Meridian",
                "Petrov"),
            List.of(
                "Ines Pardo, mayor of Turin; Karl Berger, governor of Styria; and Lena Roth,"
                    + " director of Siemens, met in Graz.",
                leader,
                "Pardo",
                "Turin",
                "Berger"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0),
                    () -> {
                      Found found = find(row.get(0));
                      assertTrue(states(found, row.get(1), row.get(2), row.get(3)), found::shown);
                      assertFalse(states(found, row.get(1), row.get(4), row.get(3)), found::shown);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsSaidOfOnePersonIsNotStatedOfTheNext() {
    return Stream.of(
            List.of(
                "The politicians Lena Roth of the Labour Party and Karl Berger of the Green Party"
                    + " met in Graz.",
                "memberOfParty",
                "Berger",
                "Labour"),
            List.of(
                "Ida Holm and I miss Martin Kern, especially his wife Gerda.",
                "spouseOf",
                "Gerda",
                "Ida"),
            List.of(
                "President Berger's call with President Macron of France was short.",
                "leaderOf",
                "Berger",
                "France"),
            List.of(
                "Gene Sperl, an American Harbour Plan Coordinator, spoke in Graz.",
                "citizenOf",
                "Sperl",
                "United"),
            List.of(
                "The mayor hosted Leader Kurz and Leader Berger in the Oval Office.",
                "employedBy",
                "Berger",
                "Oval"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0),
                    () -> {
                      Found found = find(row.get(0));
                      assertFalse(states(found, row.get(1), row.get(2), row.get(3)), found::shown);
                    }));
  }

  @Test
  void whoFoundedAndLeadsACompanyHoldsThePostButTheAnalystHoldsNone() {
    Found chief = find("Lena Roth, co-founder and chief executive of Kometa Ltd., spoke in Graz.");
    Found analyst = find("Karl Berger, an analyst at Meridian Bank, spoke in Graz.");

    assertAll(
        () -> assertTrue(states(chief, "holdsOffice", "Roth", "chief executive"), chief::shown),
        () -> assertFalse(states(analyst, "holdsOffice", "Berger", ""), analyst::shown),
        () -> assertTrue(states(analyst, "employedBy", "Berger", "Meridian"), analyst::shown));
  }
}
