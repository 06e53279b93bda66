package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chain while it grows. */
final class ChainDraft {
  final List<Draft> mentions = new ArrayList<>();
  final Set<String> names = new LinkedHashSet<>();
  final Set<String> posts = new LinkedHashSet<>();

  /** The chains that a group of named ones stands for. */
  final List<ChainDraft> members = new ArrayList<>();

  String type;
  String name;
  boolean named;
  boolean plural;
  Chain.Gender gender = Chain.Gender.UNKNOWN;

  /** What the given name suggests, where nothing surer is known. */
  Chain.Gender leaning = Chain.Gender.UNKNOWN;

  @Nullable String qid;
  @Nullable ChainDraft owner;

  /** Who holds the post, where the chain is one. */
  @Nullable ChainDraft holder;

  ChainDraft(String type, String name) {
    this.type = type;
    this.name = name;
  }

  void add(Draft mention) {
    mentions.add(mention);
    mention.chain = this;
    if (mention.kind != Mention.Kind.PRONOMINAL) {
      if (!mention.demonym) {
        names.add(mention.kind == Mention.Kind.NAMED ? mention.text : Names.bare(mention.text));
      }
      named |= mention.isNamed();
      plural |= mention.plural;
      if (mention.qid != null && qid == null) {
        qid = mention.qid;
      }
      if (mention.owner != null && mention.owner.chain != null && mention.owner.chain != this) {
        owner = owner == null ? mention.owner.chain : owner;
      }
    }
    learnGender(mention.gender);
    leaning = leaning == Chain.Gender.UNKNOWN ? mention.leaning : leaning;
  }

  void learnGender(Chain.Gender learned) {
    if (gender == Chain.Gender.UNKNOWN) {
      gender = learned;
    }
  }

  boolean agrees(Chain.Gender other) {
    return gender == Chain.Gender.UNKNOWN || other == Chain.Gender.UNKNOWN || gender == other;
  }

  /** True when only the given name speaks against this gender. */
  boolean leansAgainst(Chain.Gender other) {
    return gender == Chain.Gender.UNKNOWN
        && leaning != Chain.Gender.UNKNOWN
        && other != Chain.Gender.UNKNOWN
        && leaning != other;
  }

  boolean isPerson() {
    return type.equals("Person");
  }
}
