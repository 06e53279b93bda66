package org.nutgraph.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All mentions of one entity in an article.
 *
 * @param id its place in the article's list of chains
 * @param type local name of an entity class of the ontology ("Person")
 * @param name canonical name: the fullest one the article gives ("Antony Blinken", "US officials")
 * @param names every distinct name or nominal form, canonical one first; no pronouns
 * @param named true when a proper name stands for it somewhere in the article
 * @param posts what the article says it is, as written ("US Secretary of State"), in text order
 * @param of the entity a group or body belongs to ("Israeli officials" → Israel), a chain's id
 * @param wikidata QID that a word list gives for certain (a demonym's country), where one does
 * @param mentions ids of its mentions, in the order of the text
 * @param members ids of the chains that a group of named ones stands for ("They" for Sullivan and
 *     Gallant); empty for all others
 */
public record Chain(
    int id,
    String type,
    String name,
    List<String> names,
    boolean named,
    Gender gender,
    boolean plural,
    List<String> posts,
    @Nullable Integer of,
    @Nullable String wikidata,
    List<Integer> mentions,
    List<Integer> members) {

  /** Grammatical gender as far as names, titles and pronouns tell. */
  public enum Gender {
    MALE,
    FEMALE,
    NEUTER,
    UNKNOWN
  }

  public Chain {
    names = List.copyOf(names);
    posts = List.copyOf(posts);
    mentions = List.copyOf(mentions);
    members = List.copyOf(members);
    if (name.isBlank() || mentions.isEmpty()) {
      throw new IllegalArgumentException("chain " + id + " has no name or no mention");
    }
  }
}
