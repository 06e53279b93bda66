package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutgraph.article.Article;

/** Gives drafts their ids and turns them into the records that other stages read. */
final class Freezer {
  private Freezer() {}

  static AnnotatedArticle freeze(
      Article article,
      List<Sentence> sentences,
      List<Draft> mentions,
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
              ReadableText.decoded(article.body().substring(draft.begin(), draft.end())),
              draft.kind,
              id,
              draft.nationality));
    }
    Map<ChainDraft, List<Integer>> idsByChain = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      idsByChain.computeIfAbsent(mentions.get(i).chain(), chain -> new ArrayList<>()).add(i);
    }
    List<Chain> result = new ArrayList<>();
    for (ChainDraft chain : inOrder) {
      List<Integer> ids = idsByChain.getOrDefault(chain, List.of());
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
              ids,
              chain.members.stream().map(chainIds::get).filter(Objects::nonNull).toList()));
    }
    List<Quotation> quotes = new ArrayList<>();
    for (QuoteSpeakers.Spoken each : spoken) {
      Integer speaker = each.speaker() == null ? null : mentionIds.get(each.speaker());
      quotes.add(speaker == null ? each.quotation() : each.quotation().by(speaker, each.cue()));
    }
    return new AnnotatedArticle(article, sentences, frozen, result, quotes);
  }
}
