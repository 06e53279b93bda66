package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    for (Sentence sentence : sentences) {
      for (Draft draft : nominals.find(sentence, named)) {
        boolean title = titles.stream().anyMatch(p -> p.mention().covers(sentence, draft.head));
        if (!title) {
          phrases.add(draft);
        } else {
          inTitles.add(draft);
        }
      }
    }
    appositions(phrases, named, builder, mentions);
    resolve(sentences, phrases, builder, mentions, quotations);
    mentions.sort(
        Comparator.comparingInt(Draft::begin)
            .thenComparing(Comparator.comparingInt(Draft::end).reversed()));
    return freeze(
        article, sentences, mentions, builder.chains(), spoken(sentences, mentions, quotations));
  }

  private void addPost(Draft mention, Draft person, ChainBuilder builder) {
    ChainDraft office = null;
    String key = mention.text.toLowerCase(Locale.ROOT);
    for (ChainDraft chain : builder.chains()) {
      if (chain.type.equals("Office") && chain.name.toLowerCase(Locale.ROOT).equals(key)) {
        office = chain;
      }
    }
    if (office == null) {
      office = builder.open("Office", mention.text);
    }
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
      List<Draft> phrases, List<Draft> named, ChainBuilder builder, List<Draft> mentions) {
    for (Draft phrase : List.copyOf(phrases)) {
      if (!phrase.type.equals("Person")) {
        continue;
      }
      @Nullable Draft person = appositive(phrase, named);
      if (person == null) {
        continue;
      }
      phrases.remove(phrase);
      person.chain().add(phrase);
      mentions.add(phrase);
      if (posts.isTitle(phrase.sentence, phrase.headToken())) {
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

  private static @Nullable Draft appositive(Draft phrase, List<Draft> named) {
    Token head = phrase.headToken();
    Sentence sentence = phrase.sentence;
    for (Draft draft : named) {
      if (draft.sentence != sentence || !draft.type.equals("Person")) {
        continue;
      }
      Token name = draft.headToken();
      boolean beside =
          head.is("appos") && head.head() == name.index()
              || name.is("appos") && name.head() == head.index()
              || (name.is("flat") || name.is("nsubj"))
                  && name.head() == head.index()
                  && (name.is("flat") || isPredicate(sentence, head));
      boolean before = phrase.last == draft.first && (head.is("compound") || name.is("appos"));
      if (beside || before) {
        return draft;
      }
    }
    return null;
  }

  private static boolean isPredicate(Sentence sentence, Token head) {
    return sentence.children(head, "cop").anyMatch(cop -> !cop.text().equals("be"))
        && sentence.children(head).stream().noneMatch(c -> c.lemma().equals("not") || c.is("aux"));
  }

  private void resolve(
      List<Sentence> sentences,
      List<Draft> phrases,
      ChainBuilder builder,
      List<Draft> mentions,
      List<Quotation> quotations) {
    List<Draft> open = new ArrayList<>(phrases);
    for (Sentence sentence : sentences) {
      for (Draft pronoun : PronounResolver.pronouns(sentence)) {
        if (mentions.stream().noneMatch(m -> m.covers(sentence, pronoun.head))) {
          open.add(pronoun);
        }
      }
    }
    open.sort(Comparator.comparingInt(Draft::end).thenComparingInt(Draft::begin));
    List<Draft> all = new ArrayList<>(mentions);
    all.addAll(open);
    List<QuoteSpeakers.Spoken> speakers = new QuoteSpeakers(sentences, all, quotations).find();
    PronounResolver pronouns = new PronounResolver(builder.chains(), speakers);
    List<Draft> firstPerson = new ArrayList<>();
    for (Draft draft : open) {
      if (draft.kind == Mention.Kind.NOMINAL) {
        own(draft, mentions);
        builder.addNominal(draft, describedPosts(draft));
        mentions.add(draft);
      } else if (isFirstPerson(draft)) {
        firstPerson.add(draft);
      } else {
        Optional<ChainDraft> chain = pronouns.resolve(draft);
        if (chain.isPresent()) {
          add(draft, chain.get(), mentions);
        } else if (PronounResolver.isOfPerson(draft.headToken())) {
          add(draft, builder.open("Person", draft.text.toLowerCase(Locale.ROOT)), mentions);
        }
      }
    }
    for (Draft draft : firstPerson) {
      pronouns.resolve(draft).ifPresent(chain -> add(draft, chain, mentions));
    }
  }

  private static void add(Draft draft, ChainDraft chain, List<Draft> mentions) {
    chain.add(draft);
    mentions.add(draft);
  }

  private static boolean isFirstPerson(Draft draft) {
    return draft.text.matches("(?i)i|me|my|mine|myself|we|us|our|ours");
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

  private static AnnotatedArticle freeze(
      Article article,
      List<Sentence> sentences,
      List<Draft> mentions,
      List<ChainDraft> chains,
      List<QuoteSpeakers.Spoken> spoken) {
    Map<ChainDraft, Integer> chainIds = new HashMap<>();
    List<ChainDraft> inOrder = new ArrayList<>();
    List<Mention> frozen = new ArrayList<>();
    Map<Draft, Integer> mentionIds = new HashMap<>();
    for (Draft draft : mentions) {
      ChainDraft chain = draft.chain();
      Integer id = chainIds.get(chain);
      if (id == null) {
        id = inOrder.size();
        chainIds.put(chain, id);
        inOrder.add(chain);
      }
      mentionIds.put(draft, frozen.size());
      frozen.add(
          new Mention(
              frozen.size(),
              draft.sentence.index(),
              draft.first,
              draft.last,
              draft.head,
              draft.begin(),
              draft.end(),
              article.body().substring(draft.begin(), draft.end()),
              draft.kind,
              id));
    }
    List<Chain> result = new ArrayList<>();
    for (ChainDraft chain : inOrder) {
      List<Integer> ids = new ArrayList<>();
      for (int i = 0; i < mentions.size(); i++) {
        if (mentions.get(i).chain == chain) {
          ids.add(i);
        }
      }
      List<String> names = new ArrayList<>(List.of(chain.name));
      chain.names.stream().filter(name -> !name.equals(chain.name)).forEach(names::add);
      Integer owner = chain.owner == null ? null : chainIds.get(chain.owner);
      result.add(
          new Chain(
              result.size(),
              chain.type,
              chain.name,
              names,
              chain.named,
              chain.gender,
              chain.plural,
              List.copyOf(chain.posts),
              owner,
              chain.qid,
              ids));
    }
    List<Quotation> quotes = new ArrayList<>();
    for (QuoteSpeakers.Spoken each : spoken) {
      Integer speaker = each.speaker() == null ? null : mentionIds.get(each.speaker());
      quotes.add(speaker == null ? each.quotation() : each.quotation().by(speaker, each.cue()));
    }
    return new AnnotatedArticle(article, sentences, frozen, result, quotes);
  }
}
