package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds who "they", "the two" and "both leaders" are when the text just put several named ones
 * together: "Sullivan and Gallant", "Macron spoke with Scholz". Such a group is a chain whose
 * members are their chains.
 */
final class Pairs {
  private static final int WINDOW = 4;
  private static final int REACH_OF_TWO = 8;

  /**
   * Named ones put together.
   *
   * @param anchor the mention that puts them together: the first of them, or a "they" for them
   * @param again true when the anchor already speaks of them as a group
   */
  record Together(List<Draft> members, Draft anchor, boolean again) {}

  private static final Set<String> WITH = Set.of("with", "and", "to");

  private final WordLists lists;
  private final ChainBuilder builder;
  private final List<Sentence> sentences;
  private final Appositions named;
  private final Map<Sentence, List<Together>> together = new HashMap<>();
  private final Map<Set<ChainDraft>, ChainDraft> groups = new HashMap<>();

  Pairs(WordLists lists, ChainBuilder builder, List<Sentence> sentences, Appositions named) {
    this.lists = lists;
    this.builder = builder;
    this.sentences = sentences;
    this.named = named;
    for (Sentence sentence : sentences) {
      List<Together> found = find(named.namesIn(sentence));
      if (!found.isEmpty()) {
        together.put(sentence, found);
      }
    }
  }

  private static List<Together> find(List<Draft> names) {
    List<Together> found = new ArrayList<>();
    for (Draft first : names) {
      if (!canBeMember(first)) {
        continue;
      }
      List<Draft> joined = new ArrayList<>(List.of(first));
      @Nullable Draft mate = null;
      for (Draft other : names) {
        if (other.first < first.last || !canBeMember(other) || !other.type.equals(first.type)) {
          continue;
        }
        if (other.headToken().is("conj") && other.headToken().head() == first.head) {
          joined.add(other);
        } else if (mate == null && isMate(first, other)) {
          mate = other;
        }
      }
      if (joined.size() > 1) {
        found.add(new Together(joined, first, false));
      } else if (mate != null) {
        List<Draft> all = new ArrayList<>(List.of(first, mate));
        for (Draft other : names) {
          boolean more = canBeMember(other) && other.type.equals(first.type);
          if (more && other.headToken().is("conj") && other.headToken().head() == mate.head) {
            all.add(other);
          }
        }
        found.add(new Together(all, first, false));
      }
    }
    found.removeIf(each -> isPartOf(each, found) || isCutShort(each, names));
    return found;
  }

  /** "Berg spoke with Holm and Lund": three were together, not two. */
  private static boolean isPartOf(Together each, List<Together> found) {
    return found.stream()
        .anyMatch(
            other ->
                other.members().size() > each.members().size()
                    && other.members().containsAll(each.members()));
  }

  /** In a list of which the parser found two members, "they" are all or nobody. */
  private static boolean isCutShort(Together each, List<Draft> names) {
    List<Draft> members = each.members();
    return members.get(0).type.equals("Person")
        && names.stream()
            .filter(name -> name.type.equals("Person") && !members.contains(name))
            .anyMatch(name -> members.stream().anyMatch(m -> isListed(m, name)));
  }

  /** Nothing but commas, "and" and capitalised words with "of" stands between the two. */
  private static boolean isListed(Draft one, Draft other) {
    Draft left = one.first < other.first ? one : other;
    Draft right = left == one ? other : one;
    boolean comma = false;
    for (int i = left.last; i < right.first; i++) {
      Token token = left.sentence.token(i);
      boolean joint = token.text().equals(",") || token.tag().equals("CC");
      comma |= joint;
      boolean word = token.isNoun() || token.isAdjective() || token.tag().equals("HYPH");
      if (!joint
          && !(word && Names.isCapitalized(token.text()))
          && !token.text().matches("of|for|the")) {
        return false;
      }
    }
    return comma;
  }

  private static boolean canBeMember(Draft draft) {
    boolean type =
        draft.type.equals("Person")
            || draft.type.equals("GeopoliticalEntity")
            || draft.type.equals("Organization");
    return type && !draft.demonym && !draft.post && !draft.headToken().is("compound");
  }

  /** Subject and companion of one verb: "Macron met Scholz", "Macron met with Scholz". */
  private static boolean isMate(Draft subject, Draft other) {
    Token one = subject.headToken();
    Token two = other.headToken();
    boolean with =
        two.is("obl")
            && other.sentence.children(two, "case").anyMatch(c -> WITH.contains(c.lemma()));
    return one.is("nsubj")
        && subject.type.equals("Person")
        && (one.head() == two.head() && (two.is("obj") || with) || isMateOfObject(one, two, other));
  }

  /** "Macron held a call with Scholz". */
  private static boolean isMateOfObject(Token subject, Token two, Draft other) {
    if (!two.is("nmod") || two.head() < 0) {
      return false;
    }
    Token object = other.sentence.token(two.head());
    return object.is("obj")
        && object.head() == subject.head()
        && other.sentence.children(two, "case").anyMatch(c -> c.lemma().equals("with"));
  }

  /** The group for a phrase such as "the two", "both men", "the two countries". */
  @Nullable ChainDraft ofPhrase(Draft phrase) {
    Token head = phrase.headToken();
    boolean bare = isTwo(head);
    boolean counted = bare || phrase.sentence.children(head).stream().anyMatch(Pairs::isTwo);
    if (!counted || !bare && !NominalChains.isDefinite(phrase)) {
      return null;
    }
    boolean people = lists.personNoun(head).isPresent();
    boolean states = lists.placeNoun(head).isPresent() || lists.organizationNoun(head).isPresent();
    @Nullable ChainDraft subject = subjectBefore(phrase);
    for (Together each : before(phrase, REACH_OF_TWO)) {
      List<Draft> members = each.members();
      if (subject != null && members.stream().noneMatch(m -> m.chain == subject)) {
        continue;
      }
      boolean persons = members.get(0).type.equals("Person");
      if (members.size() == 2 && (bare || people == persons)) {
        return bare || people || states ? group(members, phrase) : null;
      }
      if (members.size() == 2 && persons && states) {
        List<ChainDraft> owners = new ArrayList<>();
        for (Draft member : members) {
          @Nullable ChainDraft owner = member.chain().owner;
          if (owner != null && owner.type.equals("GeopoliticalEntity")) {
            owners.add(owner);
          }
        }
        return owners.size() == 2 ? chain(owners) : null;
      }
    }
    return null;
  }

  /** "Berg voiced concern, and the two agreed": the person who was the subject is one of them. */
  private @Nullable ChainDraft subjectBefore(Draft phrase) {
    Sentence sentence = phrase.sentence;
    Token head = phrase.headToken();
    Token verb = head.is("nsubj") && head.head() >= 0 ? sentence.token(head.head()) : head;
    if (!isTwo(head) || !verb.is("conj")) {
      return null;
    }
    Token main = sentence.token(verb.head());
    for (Draft name : named.namesIn(sentence)) {
      boolean subject = name.headToken().is("nsubj") && name.headToken().head() == main.index();
      if (subject && name.type.equals("Person")) {
        return name.chain;
      }
    }
    return null;
  }

  private static boolean isTwo(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return word.equals("two") || word.equals("both");
  }

  /** "The minister and the mayor agreed": descriptions put together, once it is known whose. */
  void join(Draft phrase, List<Draft> earlier) {
    Token head = phrase.headToken();
    if (!head.is("conj") || !isNamedPerson(phrase)) {
      return;
    }
    for (Draft first : earlier) {
      boolean joined =
          first.sentence == phrase.sentence
              && first.head == head.head()
              && first.chain != phrase.chain
              && isNamedPerson(first);
      if (joined) {
        together
            .computeIfAbsent(phrase.sentence, key -> new ArrayList<>())
            .addFirst(new Together(List.of(first, phrase), first, false));
        return;
      }
    }
  }

  private static boolean isNamedPerson(Draft draft) {
    return draft.type.equals("Person") && draft.chain != null && draft.chain.named && !draft.plural;
  }

  /** Named ones put together before a pronoun, nearest first. */
  List<Together> before(Draft pronoun) {
    return before(pronoun, WINDOW);
  }

  private List<Together> before(Draft draft, int window) {
    List<Together> found = new ArrayList<>();
    int at = draft.sentence.index();
    for (int i = at; i >= Math.max(0, at - window); i--) {
      for (Together each : together.getOrDefault(sentences.get(i), List.of())) {
        List<Draft> members = each.members();
        boolean apart = each.again() || members.get(members.size() - 1).end() <= draft.begin();
        boolean sameClause = i == at && each.anchor().headToken().head() == clause(draft);
        if (apart && !sameClause) {
          found.add(each);
        }
      }
    }
    return found;
  }

  private static int clause(Draft draft) {
    return draft.headToken().head();
  }

  /** The group of these named ones, of which the mention speaks; later mentions may follow it. */
  @Nullable ChainDraft group(List<Draft> members, Draft mention) {
    @Nullable ChainDraft chain = chain(members.stream().map(Draft::chain).toList());
    if (chain != null) {
      together
          .computeIfAbsent(mention.sentence, key -> new ArrayList<>())
          .addFirst(new Together(members, mention, true));
    }
    return chain;
  }

  /** The chain of a group with these members; one chain for the same members. */
  private @Nullable ChainDraft chain(List<ChainDraft> members) {
    Set<ChainDraft> key = new LinkedHashSet<>(members);
    if (key.size() < 2) {
      return null;
    }
    return groups.computeIfAbsent(
        key,
        set -> {
          String name = set.stream().map(chain -> chain.name).collect(Collectors.joining(" and "));
          ChainDraft chain = builder.open("Group", name);
          chain.plural = true;
          chain.members.addAll(set);
          return chain;
        });
  }
}
