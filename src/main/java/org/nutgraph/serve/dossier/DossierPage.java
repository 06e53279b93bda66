package org.nutgraph.serve.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nutgraph.serve.view.ArticleRef;
import org.nutgraph.serve.view.EntityRef;
import org.nutgraph.serve.view.EntityView;
import org.nutgraph.serve.view.Fact;

/** The page of a dossier. */
final class DossierPage {
  static final String MARK = "<meta name=\"generator\" content=\"nutgraph dossier\">";

  private final EntityView view;
  private final Html html = new Html();

  DossierPage(EntityView view) {
    this.view = view;
  }

  String html() {
    EntityRef entity = view.entity().ref();
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw(MARK)
        .raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\"")
        .raw(" content=\"default-src 'none'; style-src 'self' file:\">\n")
        .element("title", "", entity.label() + " – dossier")
        .raw("\n<link rel=\"stylesheet\" href=\"" + Dossier.STYLE + "\">\n</head>\n<body>\n");
    header(entity);
    List<Fact> relations =
        view.facts().stream().filter(fact -> fact.kind().equals("relation")).toList();
    List<Fact> events =
        view.facts().stream().filter(fact -> !fact.kind().equals("relation")).toList();
    section("posts", "Posts and relations", relations);
    timeline(events);
    deeds(events);
    section("claims", "Claimed, planned, wanted, possible or denied – not facts", view.claims());
    section("said", "What " + entity.label() + " says", view.said());
    articles();
    return html.raw("</body>\n</html>\n").toString();
  }

  private void header(EntityRef entity) {
    html.raw("<header>\n").element("h1", "", entity.label());
    html.raw("\n<p class=\"quiet\">").text(words(entity.type()));
    if (entity.description() != null) {
      html.text(" – " + entity.description());
    }
    if (view.entity().wikidata() != null) {
      html.raw(" · ").link(view.entity().wikidata(), "Wikidata");
    }
    html.raw("</p>\n");
    if (!view.entity().altLabels().isEmpty()) {
      html.element("p", "quiet", "Also: " + String.join(", ", view.entity().altLabels()));
    }
    html.raw("\n<p>")
        .text(
            String.format(
                Locale.ROOT,
                "Facts: %,d. Claims about it: %,d. Claims of its own: %,d. Articles: %,d.",
                view.counts().facts(),
                view.counts().claims(),
                view.counts().said(),
                view.counts().articles()));
    if (view.more() > 0) {
      html.text(String.format(Locale.ROOT, " Left out here, the oldest: %,d.", view.more()));
    }
    html.raw("</p>\n<nav aria-label=\"Sections\"><ul>\n");
    for (String[] part :
        new String[][] {
          {"posts", "Posts and relations"},
          {"timeline", "Timeline"},
          {"deeds", "By kind"},
          {"claims", "Not facts"},
          {"said", "Said"},
          {"articles", "Articles"}
        }) {
      html.raw("<li><a href=\"#" + part[0] + "\">").text(part[1]).raw("</a></li>\n");
    }
    html.raw("</ul></nav>\n</header>\n");
  }

  private void section(String id, String title, List<Fact> facts) {
    open(id, title, facts.isEmpty());
    list(facts);
    html.raw("</section>\n");
  }

  private void open(String id, String title, boolean empty) {
    html.raw("<section id=\"" + id + "\">\n").element("h2", "", title).raw("\n");
    if (empty) {
      html.element("p", "quiet", "Nothing in these articles.").raw("\n");
    }
  }

  private void timeline(List<Fact> events) {
    List<Fact> dated =
        events.stream()
            .filter(fact -> !fact.when().isEmpty())
            .sorted(Comparator.comparing(Fact::when).thenComparing(Fact::iri))
            .toList();
    open("timeline", "Timeline", dated.isEmpty());
    list(dated);
    html.raw("</section>\n");
  }

  private void deeds(List<Fact> events) {
    open("deeds", "By kind", events.isEmpty());
    Map<String, List<Fact>> kinds =
        events.stream()
            .collect(Collectors.groupingBy(Fact::classLabel, TreeMap::new, Collectors.toList()));
    kinds.forEach(
        (kind, facts) -> {
          html.element("h3", "", kind).raw("\n");
          list(facts);
        });
    html.raw("</section>\n");
  }

  private void list(List<Fact> facts) {
    if (!facts.isEmpty()) {
      html.raw("<ol class=\"facts\">\n");
      facts.forEach(this::line);
      html.raw("</ol>\n");
    }
  }

  /** Date, what is told, how sure and by whom, the sentence, the source: on every line. */
  private void line(Fact fact) {
    boolean own = fact.speaker() == null && !fact.quoted() && fact.factuality().equals("Actual");
    html.raw("<li class=\"" + (own ? "fact" : "claim") + "\">")
        .element("span", "when", when(fact))
        .raw(" ")
        .element("span", "told", fact.label())
        .raw(" ")
        .element("span", "status", "(" + status(fact) + ")");
    if (fact.roleText() != null) {
      html.raw(" ").element("span", "when", "as written: " + fact.roleText());
    }
    fact.evidence().forEach(one -> html.raw("\n").element("blockquote", "", one.text()));
    html.raw("\n<div class=\"source\">");
    source(fact.article());
    html.raw("</div></li>\n");
  }

  private static String when(Fact fact) {
    if (fact.date() != null) {
      return fact.date();
    }
    if (fact.begin() != null) {
      return fact.begin() + " to " + (fact.end() == null ? "…" : fact.end());
    }
    return fact.article().date() == null ? "no date" : "reported " + fact.article().date();
  }

  private static String status(Fact fact) {
    String who =
        fact.speaker() == null ? "the article's own words" : "claim of " + fact.speaker().label();
    return fact.factuality().toLowerCase(Locale.ROOT)
        + ", "
        + who
        + (fact.quoted() ? ", in quotation marks" : "");
  }

  private void source(ArticleRef article) {
    html.link(article.url() == null ? "" : article.url(), article.headline());
    html.text(article.publisher() == null ? "" : " · " + article.publisher());
    html.text(article.date() == null ? "" : " · " + article.date());
  }

  private void articles() {
    open("articles", "Articles", view.articles().isEmpty());
    html.raw("<ul>\n");
    view.articles()
        .forEach(
            article -> {
              html.raw("<li>");
              source(article);
              html.raw("</li>\n");
            });
    html.raw("</ul>\n</section>\n");
  }

  private static String words(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
