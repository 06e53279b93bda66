package org.nutgraph.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nutgraph.annotate.Mention;
import org.nutgraph.article.Article;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.StatedRelation;
import org.nutgraph.extract.Time;
import org.nutgraph.extract.TimeValue;
import org.nutgraph.link.Story;

/** An article with one of everything that the mapper writes. */
final class Everything {
  private Everything() {}

  /** One of everything: see golden/map/everything.ttl for what it becomes. */
  static ArticleGraph graph() {
    Story story =
        new Story(
                "Ana Lund, 63, visited Oslo on Monday.",
                "Norlandic officials said she opposes that the League would govern Oslo.",
                "She was born in 1960.")
            .published("2024-01-09");
    story.as(
        new Article(
            "wire-1",
            story.body(),
            "Lund in Oslo",
            LocalDate.of(2024, 1, 9),
            "https://News.example/lund?utm_source=feed#top",
            "The Wire",
            "A. Writer",
            "en",
            "wire.jsonl:1"));
    Story.Who lund = story.who("Person", "Ana Lund");
    Filler.Entity lundName = lund.at("Ana Lund");
    Filler.Entity she = lund.at("she", Mention.Kind.PRONOMINAL);
    Filler.Entity alsoShe = lund.at("She", Mention.Kind.PRONOMINAL);
    Story.Who norland = story.who("GeopoliticalEntity", "Norland");
    norland.at("Norlandic");
    Filler.Entity officials =
        story.who("Group", "Norlandic officials").of(norland).unnamed().at("Norlandic officials");
    Story.Who city = story.who("GeopoliticalEntity", "Oslo");
    Filler.Entity oslo = city.at("Oslo");
    Filler.Entity league = story.who("Organization", "League").at("League");
    TimeValue monday =
        new TimeValue(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 8), TimeValue.Precision.DAY);
    story.event(
        "Visit",
        "visited",
        Map.of("agent", List.of(lundName), "destination", List.of(oslo)),
        story.is(Factuality.ACTUAL, "visited"),
        List.of(),
        new Time(story.span("Monday"), monday));
    Filler control =
        story.event(
            "Control",
            "govern",
            Map.of("agent", List.of(league), "recipient", List.of(oslo)),
            story.told(Factuality.POSSIBLE, "govern", officials));
    Filler opposition =
        story.event(
            "Opposition",
            "opposes",
            Map.of("agent", List.of(she), "content", List.of(control)),
            story.told(Factuality.ACTUAL, "opposes", officials),
            List.of(story.span("that the League would govern Oslo")),
            null);
    story.event(
        "Statement",
        "said",
        Map.of("agent", List.of(officials), "content", List.of(opposition)),
        story.is(Factuality.ACTUAL, "said"),
        List.of(story.span("she opposes that the League would govern Oslo")),
        null);
    TimeValue year =
        new TimeValue(
            LocalDate.of(1960, 1, 1), LocalDate.of(1960, 12, 31), TimeValue.Precision.YEAR);
    story.relation(
        new StatedRelation(
            "bornOn",
            alsoShe,
            new Filler.Literal(story.span("1960")),
            year,
            null,
            story.is(Factuality.ACTUAL, "born"),
            true));
    return Mapped.map(
        story,
        Mapped.found(Mapped.minister(), "full-name"),
        Mapped.found(Mapped.norland(), "demonym-list"),
        Mapped.UNKNOWN,
        Mapped.UNKNOWN);
  }
}
