package org.nutgraph.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.article.Article;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.Qualifiers;
import org.nutgraph.extract.Span;
import org.nutgraph.extract.StatedRelation;
import org.nutgraph.extract.Time;

/**
 * An article with its analysis, put together by hand: words are found in the text by themselves.
 */
public final class Story {
  private final String body;
  private final List<String> lines;
  private Article article;
  private final List<Who> chains = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<StatedRelation> relations = new ArrayList<>();
  private final Map<String, String[]> attachments = new HashMap<>();

  /** Each line is a sentence; a space stands between two. */
  public Story(String... sentences) {
    lines = List.of(sentences);
    body = String.join(" ", sentences);
    article = Article.of("story", body, null);
  }

  public Story published(String day) {
    article = Article.of("story", body, LocalDate.parse(day));
    return this;
  }

  public Story as(Article whole) {
    article = whole;
    return this;
  }

  public String body() {
    return body;
  }

  /** Hangs a word on another in the dependency tree; both by their first occurrence. */
  public Story attach(String word, String relation, String head) {
    attachments.put(word, new String[] {relation, head});
    return this;
  }

  public Who who(String type, String name) {
    Who who = new Who(type, name);
    chains.add(who);
    return who;
  }

  public Span span(String words) {
    int begin = body.indexOf(words);
    return new Span(begin, begin + words.length(), words);
  }

  // NullAway does not see "Filler.@Nullable Entity" in a class file, only in source.
  @SuppressWarnings("NullAway")
  public Qualifiers is(Factuality factuality, String words) {
    return new Qualifiers(factuality, null, false, 0.9, "test.rule", sentence(span(words).begin()));
  }

  public Qualifiers told(Factuality factuality, String words, Filler.Entity speaker) {
    return new Qualifiers(
        factuality, speaker, false, 0.9, "test.rule", sentence(span(words).begin()));
  }

  /** An event at its trigger; returns it as a filler of other events' content. */
  public Filler.Content event(
      String type, String trigger, Map<String, List<Filler>> roles, Qualifiers qualifiers) {
    return event(type, trigger, roles, qualifiers, List.of(), null);
  }

  public Filler.Content event(
      String type,
      String trigger,
      Map<String, List<Filler>> roles,
      Qualifiers qualifiers,
      List<Span> content,
      @Nullable Time time) {
    int id = events.size();
    events.add(new Event(id, type, span(trigger), roles, content, time, qualifiers, true));
    return new Filler.Content(id);
  }

  public Story relation(StatedRelation relation) {
    relations.add(relation);
    return this;
  }

  public Extraction extraction() {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int begin = begin(i);
      sentences.add(new Sentence(i, begin, begin + lines.get(i).length(), tokens(i)));
    }
    List<Chain> built = new ArrayList<>();
    for (Who who : chains) {
      built.add(who.chain());
    }
    return new Extraction(
        new AnnotatedArticle(article, sentences, mentions, built, List.of()), events, relations);
  }

  private int begin(int sentence) {
    int begin = 0;
    for (int i = 0; i < sentence; i++) {
      begin += lines.get(i).length() + 1;
    }
    return begin;
  }

  private int sentence(int offset) {
    int sentence = 0;
    while (sentence + 1 < lines.size() && begin(sentence + 1) <= offset) {
      sentence++;
    }
    return sentence;
  }

  private List<Token> tokens(int sentence) {
    String[] words = lines.get(sentence).split(" ");
    List<Token> tokens = new ArrayList<>();
    int begin = begin(sentence);
    for (int i = 0; i < words.length; i++) {
      String[] attachment = attachments.getOrDefault(bare(words[i]), new String[] {"dep", ""});
      int head = -1;
      for (int j = 0; j < words.length; j++) {
        head = bare(words[j]).equals(attachment[1]) ? j : head;
      }
      tokens.add(
          new Token(
              i, begin, begin + words[i].length(), words[i], words[i], "NN", head, attachment[0]));
      begin += words[i].length() + 1;
    }
    return tokens;
  }

  private static String bare(String word) {
    return word.replaceAll("[.,]$", "");
  }

  /** Somebody or something that the story speaks of. */
  public final class Who {
    private final int id = chains.size();
    private final String type;
    private final String name;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private List<String> posts = List.of();
    private boolean named = true;
    private Chain.Gender gender = Chain.Gender.UNKNOWN;
    private @Nullable Integer of;
    private @Nullable String wikidata;

    private Who(String type, String name) {
      this.type = type;
      this.name = name;
      names.add(name);
    }

    public Who posts(String... words) {
      posts = List.of(words);
      return this;
    }

    public Who of(Who owner) {
      of = owner.id;
      return this;
    }

    public Who wikidata(String qid) {
      wikidata = qid;
      return this;
    }

    public Who gender(Chain.Gender known) {
      gender = known;
      return this;
    }

    public Who unnamed() {
      named = false;
      return this;
    }

    /** Named or, where nothing names it, nominal. */
    public Filler.Entity at(String words) {
      return at(words, named ? Mention.Kind.NAMED : Mention.Kind.NOMINAL);
    }

    public Filler.Entity at(String words, Mention.Kind kind) {
      if (!names.contains(words) && kind != Mention.Kind.PRONOMINAL) {
        names.add(words);
      }
      Span span = span(words);
      int sentence = sentence(span.begin());
      String before = body.substring(begin(sentence), span.begin());
      int first = (int) before.chars().filter(c -> c == ' ').count();
      int last = first + words.split(" ").length;
      int mention = mentions.size();
      mentions.add(
          new Mention(
              mention,
              sentence,
              first,
              last,
              last - 1,
              span.begin(),
              span.end(),
              words,
              kind,
              id,
              false));
      places.add(mention);
      return new Filler.Entity(mention, id);
    }

    private Chain chain() {
      return new Chain(
          id, type, name, names, named, gender, false, posts, of, wikidata, places, List.of());
    }
  }
}
