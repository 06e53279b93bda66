package org.nutgraph.extract.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;

/**
 * Names and posts that stand in a row: "Jane Roe, the mayor, Max Kern, the minister" or "the mayor,
 * Jane Roe, and the minister, Max Kern". The tree often hangs a post on the wrong neighbour, so the
 * order of the whole row decides whose it is. A verb ends a row.
 */
final class PostRows {
  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
  private static final Set<String> STOPS = Set.of(",", ";");
  private static final Set<String> OPENING = Set.of("(", "-LRB-", "[", "-LSB-");
  private static final Set<String> CLOSING = Set.of(")", "-RRB-", "]", "-RSB-");

  /** Relations whose nouns are posts; those of kin and citizens have an order of their own. */
  private static final Set<String> RELATIONS =
      Set.of("leaderOf", "employedBy", "memberOf", "memberOfParty", "spokespersonOf");

  private enum Sort {
    NAME,
    TITLED,
    POST
  }

  /**
   * A stretch between commas.
   *
   * @param joined true when "and" or a preposition opens it: it begins something new
   */
  private record Part(Sort sort, List<Token> words, @Nullable Mention name, boolean joined) {}

  private final Scene scene;
  private final Sentence sentence;

  /** Whose the post at a token is, null where the row leaves it open. */
  private final Map<Integer, Optional<Mention>> owners = new HashMap<>();

  PostRows(Scene scene) {
    this.scene = scene;
    this.sentence = scene.sentence();
    List<List<Part>> rows = rows();
    long names = rows.stream().flatMap(List::stream).filter(p -> p.name() != null).count();
    if (names > 1) {
      rows.forEach(this::decide);
    }
  }

  /** True when the word belongs to a post in a row. */
  boolean has(Token word) {
    return owners.containsKey(word.index());
  }

  /** Whose post it is; none when the order of the row leaves that open. */
  Optional<Mention> owner(Token word) {
    return owners.getOrDefault(word.index(), Optional.empty());
  }

  private List<List<Part>> rows() {
    List<List<Part>> rows = new ArrayList<>();
    List<Part> row = new ArrayList<>();
    List<Token> words = new ArrayList<>();
    int depth = 0;
    for (Token token : sentence.tokens()) {
      if (OPENING.contains(token.text())) {
        depth++;
      } else if (CLOSING.contains(token.text())) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && isEnd(token)) {
        add(row, words);
        words = new ArrayList<>();
        rows.add(row);
        row = new ArrayList<>();
      } else if (depth == 0 && (isStop(token) || isBeforeName(token, words))) {
        add(row, words);
        words = new ArrayList<>();
        if (token.tag().equals("CC")) {
          words.add(token);
        }
      } else if (depth == 0) {
        words.add(token);
      }
    }
    add(row, words);
    rows.add(row);
    return rows;
  }

  private static boolean isEnd(Token token) {
    boolean verb = token.isVerb() && !token.tag().equals("VBN") && !token.is("amod");
    return verb || token.tag().equals("MD") || token.text().equals(":");
  }

  private boolean isStop(Token token) {
    return STOPS.contains(token.text()) || DASHES.contains(token.text()) && isApart(token);
  }

  /** A dash between spaces, not the one of a double name. */
  private boolean isApart(Token token) {
    String body = scene.article().article().body();
    return token.begin() > 0
        && token.end() < body.length()
        && Character.isWhitespace(body.charAt(token.begin() - 1))
        && Character.isWhitespace(body.charAt(token.end()));
  }

  /** "the minister of trade and Max Kern, the mayor": a name and a comma after "and". */
  private boolean isBeforeName(Token token, List<Token> words) {
    if (!token.tag().equals("CC") || words.stream().noneMatch(this::isPostNoun)) {
      return false;
    }
    return endsWithName(words)
        || scene.entities().mentions().stream()
            .anyMatch(
                m -> isPerson(m) && m.first() == token.index() + 1 && scene.is(m.last(), ","));
  }

  /** "Trade Minister Max Kern and Mayor Jane Roe": the first title has its name. */
  private boolean endsWithName(List<Token> words) {
    int end = words.getLast().index() + 1;
    return scene.entities().mentions().stream().anyMatch(m -> isPerson(m) && m.last() == end);
  }

  private boolean isPerson(Mention mention) {
    return mention.kind() == Mention.Kind.NAMED
        && scene.entities().chain(mention).type().equals("Person");
  }

  private void add(List<Part> row, List<Token> words) {
    if (words.isEmpty()) {
      return;
    }
    Token last = words.getLast();
    Optional<Mention> name =
        scene.entities().mentions().stream()
            .filter(m -> isPerson(m) && m.last() == last.index() + 1)
            .findFirst();
    boolean post = words.stream().anyMatch(this::isPostNoun);
    Token first = words.get(0);
    boolean joined = first.tag().matches("CC|IN|TO|RB") || first.is("case");
    if (name.isPresent() && !isComplement(name.get(), words)) {
      Sort sort = post ? Sort.TITLED : Sort.NAME;
      row.add(new Part(sort, words, name.get(), joined));
    } else if (post && !hasSubject(words)) {
      row.add(new Part(Sort.POST, words, null, joined));
    }
  }

  /** "an adviser to President Berg": the name belongs to the post, not the post to the name. */
  private boolean isComplement(Mention name, List<Token> words) {
    int first =
        scene.entities().mentions().stream()
            .filter(m -> scene.entities().chain(m).type().equals("Office"))
            .filter(m -> m.last() == name.first())
            .mapToInt(Mention::first)
            .min()
            .orElse(name.first());
    int before = first - 1;
    boolean inside = before > words.get(0).index();
    return inside && isPreposition(before) || hasPostAfterPreposition(first, name.first());
  }

  /** "adviser to President" before the name, but not "assistant to the President for Trade". */
  private boolean hasPostAfterPreposition(int first, int name) {
    for (int i = name - 2; i > first; i--) {
      if (isPreposition(i)) {
        return scene.rules().isPostWord(lemma(sentence.token(i + 1)));
      }
    }
    return false;
  }

  private boolean isPreposition(int index) {
    return sentence.token(index).tag().matches("IN|TO");
  }

  /** A name or pronoun of its own in the stretch makes it more than a post. */
  private boolean hasSubject(List<Token> words) {
    int end = words.getLast().index() + 1;
    return scene.entities().mentions().stream()
        .filter(m -> m.first() >= words.get(0).index() && m.last() <= end)
        .anyMatch(m -> isPerson(m) && !isOwner(m) && !isComplement(m, words) || isSubject(m));
  }

  private boolean isOwner(Mention mention) {
    return mention.last() < sentence.tokens().size()
        && sentence.token(mention.last()).tag().equals("POS");
  }

  private boolean isSubject(Mention mention) {
    boolean pronoun = mention.kind() == Mention.Kind.PRONOMINAL;
    return pronoun && sentence.token(mention.head()).is("nsubj");
  }

  private boolean isPostNoun(Token token) {
    boolean states =
        scene.rules().nouns(lemma(token)).stream()
            .anyMatch(noun -> RELATIONS.contains(noun.rule().relation()));
    return token.isNoun() && states || scene.rules().isPostWord(lemma(token));
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  private void decide(List<Part> row) {
    boolean after = isNameFirst(row);
    for (int i = 0; i < row.size(); i++) {
      Part part = row.get(i);
      if (part.sort() == Sort.NAME) {
        continue;
      }
      Optional<Mention> owner =
          part.sort() == Sort.TITLED
              ? Optional.ofNullable(part.name())
              : after ? before(row, i) : after(row, i);
      boolean alone = row.stream().allMatch(p -> p.name() == null);
      if (!alone) {
        part.words().stream().filter(this::isPostNoun).forEach(w -> owners.put(w.index(), owner));
      }
    }
  }

  private static boolean isNameFirst(List<Part> row) {
    for (int i = 0; i < row.size(); i++) {
      Part part = row.get(i);
      if (part.sort() == Sort.NAME) {
        return true;
      }
      if (part.sort() == Sort.POST) {
        return i > 0 && !part.joined();
      }
    }
    return true;
  }

  /** The name before the post; none when "and" opens the post and a name ends it. */
  private static Optional<Mention> before(List<Part> row, int at) {
    boolean opened = row.get(at).joined() && at > 0 && row.get(at - 1).sort() != Sort.POST;
    boolean named = at + 1 < row.size() && row.get(at + 1).sort() == Sort.NAME;
    if (opened && named && !row.get(at + 1).joined()) {
      return Optional.empty();
    }
    for (int i = at - 1; i >= 0; i--) {
      Mention name = row.get(i).name();
      if (name != null) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static Optional<Mention> after(List<Part> row, int at) {
    for (int i = at + 1; i < row.size(); i++) {
      Mention name = row.get(i).name();
      if (name != null) {
        return row.get(i).sort() == Sort.NAME ? Optional.of(name) : Optional.empty();
      }
    }
    return before(row, at);
  }
}
