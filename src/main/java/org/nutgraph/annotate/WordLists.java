package org.nutgraph.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nutgraph.ontology.Table;

/** The word lists and known names that mention detection uses. Immutable once loaded. */
final class WordLists {
  /** A name the world knows, from the starter. */
  record KnownName(String qid, String type, String label, Chain.Gender gender) {}

  /** A word of nationality: "Israeli" is an adjective of Q801. */
  record Demonym(String kind, String qid, String place) {
    boolean isPlural() {
      return kind.equals("plural");
    }

    boolean isAdjective() {
      return kind.equals("adjective");
    }
  }

  /** A word before a name: honorific, office or rank. */
  record Title(String form, String kind, Chain.Gender gender, String office) {
    boolean isHonorific() {
      return kind.equals("honorific");
    }
  }

  private static final List<String> STARTER =
      List.of(
          "countries",
          "cities",
          "places",
          "organizations",
          "groups",
          "people",
          "offices",
          "events");

  private final Map<String, List<Demonym>> demonyms = new HashMap<>();
  private final Map<String, Title> titles = new HashMap<>();
  private final Map<String, String> personNouns = new HashMap<>();
  private final Set<String> pluralNouns = new HashSet<>();
  private final Map<String, String> organizationNouns = new HashMap<>();
  private final Map<String, String> placeNouns = new HashMap<>();
  private final Map<String, String> eventNouns = new HashMap<>();
  private final Map<String, List<String>> descriptions = new HashMap<>();
  private final Map<String, KnownName> names = new HashMap<>();
  private final Map<String, KnownName> byQid = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> seats = new HashSet<>();
  private final Set<String> countries = new HashSet<>();
  private final Map<String, KnownName> events = new HashMap<>();
  private final Map<String, String> begun = new HashMap<>();
  private final Set<String> timeWords = new TreeSet<>();
  private final GivenNames givenNames;
  private int longestName = 1;
  private int longestTitle = 1;

  private WordLists(GivenNames givenNames) {
    this.givenNames = givenNames;
  }

  static WordLists load() {
    WordLists lists = new WordLists(GivenNames.load());
    for (Table.Row row : Table.read("lists/demonyms.tsv").rows()) {
      lists
          .demonyms
          .computeIfAbsent(row.get("form"), form -> new ArrayList<>())
          .add(new Demonym(row.get("kind"), row.get("qid"), row.get("place")));
    }
    for (Table.Row row : Table.read("lists/titles.tsv").rows()) {
      Title title =
          new Title(row.get("form"), row.get("kind"), gender(row.get("gender")), row.get("office"));
      lists.titles.put(key(title.form()), title);
      lists.longestTitle = Math.max(lists.longestTitle, words(title.form()));
    }
    nouns("lists/person-nouns.tsv", lists.personNouns);
    for (Table.Row row : Table.read("lists/person-nouns.tsv").rows()) {
      if (row.get("number_sense").equals("plural")) {
        lists.pluralNouns.add(row.get("lemma").toLowerCase(Locale.ROOT));
      }
    }
    nouns("lists/organization-nouns.tsv", lists.organizationNouns);
    nouns("lists/place-nouns.tsv", lists.placeNouns);
    nouns("lists/event-nouns.tsv", lists.eventNouns);
    for (Table.Row row : Table.read("lists/diplomat-descriptions.tsv").rows()) {
      lists.descriptions.put(key(row.get("description")), row.list("post_title"));
    }
    for (Table.Row row : Table.read("lists/time-words.tsv").rows()) {
      lists.timeWords.add(key(row.get("form")));
    }
    for (Table.Row row : Table.read("starter/countries.tsv").rows()) {
      lists.countries.add(row.get("qid"));
    }
    for (Table.Row row : Table.read("starter/events.tsv").rows()) {
      lists.addEvent(row);
    }
    for (String file : STARTER) {
      Table.read("starter/" + file + ".tsv").rows().forEach(lists::addName);
    }
    for (Table.Row row : Table.read("lists/metonyms.tsv").rows()) {
      if (!row.get("kind").equals("capital")) {
        lists.seats.add(row.get("form"));
      }
    }
    for (Table.Row row : Table.read("lists/acronyms.tsv").rows()) {
      KnownName known = lists.byQid.get(row.get("qid"));
      if (known != null) {
        lists.names.putIfAbsent(row.get("acronym"), known);
      }
    }
    return lists;
  }

  private static void nouns(String file, Map<String, String> into) {
    for (Table.Row row : Table.read(file).rows()) {
      into.put(row.get("lemma").toLowerCase(Locale.ROOT), row.get("kind"));
    }
  }

  private void addName(Table.Row row) {
    KnownName known =
        new KnownName(row.get("qid"), row.get("type"), row.get("label"), gender(row.get("gender")));
    byQid.put(known.qid(), known);
    if (known.type().equals("Office") || known.type().equals("Work")) {
      return;
    }
    if (known.type().equals("Person")) {
      addSurname(known.label());
    }
    add(known.label(), known);
    row.list("aliases").forEach(alias -> add(alias, known));
  }

  private void addEvent(Table.Row row) {
    KnownName event =
        new KnownName(row.get("qid"), row.get("type"), row.get("label"), Chain.Gender.UNKNOWN);
    begun.put(event.qid(), row.get("from"));
    events.putIfAbsent(key(event.label()), event);
    row.list("aliases").forEach(alias -> events.putIfAbsent(key(alias), event));
  }

  /** The last word; the first too where it is no given name ("Xi Jinping"). */
  private void addSurname(String label) {
    if (!label.contains(" ")) {
      return;
    }
    surnames.add(Names.lastWord(label));
    String first = Names.firstWord(label);
    if (givenNames.gender(first) == Chain.Gender.UNKNOWN && words(label) == 2) {
      surnames.add(first);
    }
  }

  private void add(String name, KnownName known) {
    if (!name.isEmpty() && Character.isUpperCase(name.codePointAt(0))) {
      names.putIfAbsent(name, known);
      longestName = Math.max(longestName, words(name) + 2);
    }
  }

  private static int words(String text) {
    return text.split("[ -]").length;
  }

  private static Chain.Gender gender(String word) {
    return switch (word) {
      case "male" -> Chain.Gender.MALE;
      case "female" -> Chain.Gender.FEMALE;
      default -> Chain.Gender.UNKNOWN;
    };
  }

  /** Folds case and full stops, so that "Gen." and "gen" meet. */
  static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replace(".", "").replace("’", "'").strip();
  }

  boolean isTimeWord(String word) {
    return timeWords.contains(key(word));
  }

  Optional<KnownName> knownName(String text) {
    return Optional.ofNullable(names.get(text.replace('’', '\'')));
  }

  Optional<KnownName> knownItem(String qid) {
    return Optional.ofNullable(byQid.get(qid));
  }

  int longestName() {
    return longestName;
  }

  Optional<Demonym> demonym(Token token) {
    List<Demonym> found = demonyms.getOrDefault(token.text(), List.of());
    boolean noun = token.tag().startsWith("NN");
    boolean plural = token.tag().endsWith("S");
    @Nullable Demonym best = null;
    for (Demonym demonym : found) {
      boolean fits =
          switch (demonym.kind()) {
            case "adjective" -> !plural;
            case "plural" -> plural;
            default -> noun && !plural;
          };
      if (fits && (best == null || !best.isAdjective())) {
        best = demonym;
      }
    }
    return Optional.ofNullable(best != null || found.isEmpty() ? best : found.get(0));
  }

  Optional<Title> title(String words) {
    return Optional.ofNullable(titles.get(key(words)));
  }

  int longestTitle() {
    return longestTitle;
  }

  Optional<String> personNoun(Token token) {
    return noun(personNouns, token);
  }

  /** True for a form that means several people without an -s: "police", "the wounded". */
  boolean isPersonNoun(String lemma) {
    return personNouns.containsKey(lemma);
  }

  boolean isPluralOfPeople(Token token) {
    return pluralNouns.contains(token.text().toLowerCase(Locale.ROOT));
  }

  Optional<String> organizationNoun(Token token) {
    return noun(organizationNouns, token);
  }

  Optional<String> placeNoun(Token token) {
    return noun(placeNouns, token);
  }

  Optional<String> eventNoun(Token token) {
    return noun(eventNouns, token);
  }

  /** Places that can act as states do. */
  boolean isCountryOrTown(Token token) {
    return placeNoun(token)
        .filter(
            kind -> kind.equals("country") || kind.equals("settlement") || kind.equals("region"))
        .isPresent();
  }

  /** An event by any of its names, whatever its capitals: "war in Gaza". */
  Optional<KnownName> eventName(String name) {
    return Optional.ofNullable(events.get(key(name)));
  }

  /** False when the event began after the day; true where either is not known. */
  boolean hasBegun(String qid, @Nullable LocalDate day) {
    String from = begun.getOrDefault(qid, "");
    return day == null || from.isEmpty() || from.compareTo(day.toString()) <= 0;
  }

  boolean isCountry(String qid) {
    return countries.contains(qid);
  }

  /** True for the surname of somebody in the starter. */
  boolean isSurname(String word) {
    return surnames.contains(word);
  }

  /** True for a building or body that acts for a state: "White House". */
  boolean isSeat(String name) {
    return seats.contains(name);
  }

  private static Optional<String> noun(Map<String, String> nouns, Token token) {
    String kind = nouns.get(token.lemma().toLowerCase(Locale.ROOT));
    return Optional.ofNullable(
        kind != null ? kind : nouns.get(token.text().toLowerCase(Locale.ROOT)));
  }

  /** The posts a press description stands for: "top diplomat" → Secretary of State and others. */
  List<String> postsDescribedAs(String words) {
    return descriptions.getOrDefault(key(words), List.of());
  }

  Chain.Gender genderOfGivenName(String givenName) {
    return givenNames.gender(givenName);
  }
}
