package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.article.Article;

/** Sentences and name tags → mentions tied into chains. Stateless; safe for many threads. */
final class DocumentBuilder {
  private final WordLists lists;
  private final NameFinder names;
  private final NominalFinder nominals;
  private final PostFinder posts;

  DocumentBuilder(WordLists lists) {
    this.lists = lists;
    this.names = new NameFinder(lists);
    this.nominals = new NominalFinder(lists);
    this.posts = new PostFinder(lists);
  }

  AnnotatedArticle build(
      Article article, List<Sentence> sentences, List<String[]> tags, List<Quotation> quotations) {
    List<Draft> named = names.find(sentences, tags);
    List<PostFinder.Post> titles = posts.find(named);
    ChainBuilder builder = new ChainBuilder(lists);
    builder.addNames(named);
    builder.tieDefinedAcronyms(named);
    List<Draft> mentions = new ArrayList<>(named);
    for (PostFinder.Post post : titles) {
      addPost(post.mention(), post.person(), builder);
      mentions.add(post.mention());
    }
    Set<Draft> inTitles = new HashSet<>();
    List<Draft> phrases = new ArrayList<>();
    Appositions appositions = new Appositions(lists, named);
    EventNames eventNames = new EventNames(lists, article.published());
    for (Sentence sentence : sentences) {
      List<Draft> inSentence = new ArrayList<>(appositions.namesIn(sentence));
      for (Draft event : eventNames.find(sentence, inSentence)) {
        if (event.isNamed()) {
          builder.addNames(List.of(event));
          mentions.add(event);
        } else {
          phrases.add(event);
        }
      }
      for (Draft draft : nominals.find(sentence, inSentence)) {
        boolean title = titles.stream().anyMatch(p -> p.mention().covers(sentence, draft.head));
        if (!title) {
          phrases.add(draft);
        } else {
          inTitles.add(draft);
        }
      }
    }
    appositions(phrases, appositions, named, builder, mentions);
    resolve(sentences, phrases, appositions, builder, mentions, quotations);
    RelativePronouns.add(mentions);
    mentions.sort(
        Comparator.comparingInt(Draft::begin)
            .thenComparing(Comparator.comparingInt(Draft::end).reversed()));
    return Freezer.freeze(article, sentences, mentions, spoken(sentences, mentions, quotations));
  }

  private void addPost(Draft mention, Draft person, ChainBuilder builder) {
    ChainDraft office = builder.office(mention, person.chain());
    office.add(mention);
    office.named = true;
    ChainDraft holder = person.chain();
    holder.posts.add(mention.text);
    holder.learnGender(person.gender);
    if (mention.owner != null && holder.owner == null) {
      holder.owner = mention.owner.chain;
    }
  }

  /**
   * "Anna Berg, the foreign minister" and "Berg is the foreign minister": phrase joins the name.
   */
  private void appositions(
      List<Draft> phrases,
      Appositions appositions,
      List<Draft> named,
      ChainBuilder builder,
      List<Draft> mentions) {
    for (Draft phrase : List.copyOf(phrases)) {
      @Nullable Draft person = appositions.bearer(phrase).orElse(null);
      if (person == null) {
        continue;
      }
      phrases.remove(phrase);
      person.chain().add(phrase);
      mentions.add(phrase);
      if (person.type.equals("Person") && posts.isTitle(phrase.sentence, phrase.headToken())) {
        int first = phrase.first;
        while (first < phrase.head && Names.isDeterminer(phrase.sentence.token(first).text())) {
          first++;
        }
        int last = postEnd(phrase);
        Draft post = posts.post(phrase.sentence, first, last, named);
        addPost(post, person, builder);
        mentions.add(post);
      }
    }
  }

  /** A post goes on over "of" and "to": "ambassador to the United States". */
  private static int postEnd(Draft phrase) {
    Sentence sentence = phrase.sentence;
    int end = phrase.last;
    for (Token child : sentence.children(phrase.headToken())) {
      boolean complement =
          child.is("nmod")
              && child.index() > phrase.head
              && sentence.children(child).stream()
                  .anyMatch(c -> c.is("case") && c.lemma().matches("of|to|for"));
      if (complement) {
        for (Token below : sentence.subtree(child)) {
          if (below.tag().equals(",") || below.tag().startsWith("W")) {
            break;
          }
          end = Math.max(end, below.index() + 1);
        }
      }
    }
    return end;
  }

  private void resolve(
      List<Sentence> sentences,
      List<Draft> phrases,
      Appositions appositions,
      ChainBuilder builder,
      List<Draft> mentions,
      List<Quotation> quotations) {
    List<Draft> open = new ArrayList<>(phrases);
    for (Sentence sentence : sentences) {
      for (Draft pronoun : PronounResolver.pronouns(sentence)) {
        boolean inName =
            appositions.namesIn(sentence).stream().anyMatch(m -> m.covers(sentence, pronoun.head));
        if (!inName) {
          open.add(pronoun);
        }
      }
    }
    open.sort(Comparator.comparingInt(Draft::end).thenComparingInt(Draft::begin));
    List<Draft> all = new ArrayList<>(mentions);
    all.addAll(open);
    List<QuoteSpeakers.Spoken> speakers = new QuoteSpeakers(sentences, all, quotations).find();
    Pairs pairs = new Pairs(lists, builder, sentences, appositions);
    FirstPerson speaking = new FirstPerson(builder, speakers);
    PronounResolver pronouns =
        new PronounResolver(builder.chains(), pairs, speakers, speaking.issuer(open));
    NominalChains nominalChains = new NominalChains(lists, builder);
    List<Draft> firstPerson = new ArrayList<>();
    for (Draft draft : open) {
      if (draft.kind == Mention.Kind.NOMINAL) {
        own(draft, mentions);
        @Nullable ChainDraft known = pairs.ofPhrase(draft);
        known = known == null ? subject(draft, open) : known;
        if (known == null) {
          nominalChains.add(draft, describedPosts(draft));
        } else {
          known.add(draft);
        }
        pairs.join(draft, mentions);
        mentions.add(draft);
      } else if (FirstPerson.isFirstPerson(draft)) {
        firstPerson.add(draft);
      } else {
        Optional<ChainDraft> chain = pronouns.resolve(draft);
        if (chain.isPresent()) {
          add(draft, chain.get(), mentions);
        } else if (PronounResolver.isOfPerson(draft.headToken())) {
          add(draft, builder.open("Person", PronounResolver.nominative(draft)), mentions);
        }
      }
    }
    mentions.addAll(speaking.resolve(firstPerson));
  }

  /** "He is a lawyer", "her mother was the chair": the predicate is what its subject is. */
  private static @Nullable ChainDraft subject(Draft phrase, List<Draft> open) {
    Token head = phrase.headToken();
    List<Token> tokens = phrase.sentence.tokens();
    boolean asked = tokens.get(tokens.size() - 1).text().equals("?");
    if (phrase.plural || asked || !Appositions.isPredicate(phrase.sentence, head)) {
      return null;
    }
    for (Draft draft : open) {
      Token subject = draft.headToken();
      boolean fits = draft.sentence == phrase.sentence && draft.chain != null;
      if (fits && subject.is("nsubj") && subject.head() == head.index()) {
        ChainDraft chain = draft.chain();
        return chain.type.equals(phrase.type) && !chain.plural ? chain : null;
      }
    }
    return null;
  }

  private static void add(Draft draft, ChainDraft chain, List<Draft> mentions) {
    chain.add(draft);
    mentions.add(draft);
  }

  /** "his government": the pronoun inside the phrase says whose it is. */
  private static void own(Draft phrase, List<Draft> mentions) {
    if (phrase.owner != null) {
      return;
    }
    for (Draft draft : mentions) {
      if (draft.sentence == phrase.sentence
          && phrase.first <= draft.first
          && draft.last <= phrase.last
          && draft.chain != null) {
        phrase.owner = draft;
        return;
      }
    }
  }

  private Set<String> describedPosts(Draft phrase) {
    StringBuilder words = new StringBuilder();
    for (int i = phrase.first; i <= phrase.head; i++) {
      Token token = phrase.sentence.token(i);
      boolean owner = phrase.owner != null && phrase.owner.covers(phrase.sentence, i);
      if (!owner && !Names.isDeterminer(token.text()) && !token.tag().equals("POS")) {
        words.append(words.isEmpty() ? "" : " ").append(token.text());
      }
    }
    return new HashSet<>(lists.postsDescribedAs(words.toString()));
  }

  private static List<QuoteSpeakers.Spoken> spoken(
      List<Sentence> sentences, List<Draft> mentions, List<Quotation> quotations) {
    return new QuoteSpeakers(sentences, mentions, quotations).find();
  }
}
