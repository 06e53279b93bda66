package org.nutgraph.link.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Chain.Gender;
import org.nutgraph.link.Item;
import org.nutgraph.link.Names;

/** An item while its line is read. */
final class ItemDraft {
  /** Languages whose names count as English, the best first; "mul" is for all languages. */
  static final List<String> ENGLISH = List.of("en", "mul", "en-us", "en-gb", "en-ca");

  private static final int MOST_POSTS = 30;

  private final ClaimRoles roles;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> descriptions = new LinkedHashMap<>();
  private final Set<String> aliases = new LinkedHashSet<>();
  private final Set<String> nativeNames = new LinkedHashSet<>();
  private final Set<String> classes = new LinkedHashSet<>();
  private final List<String> superclasses = new ArrayList<>();
  private final Set<String> countries = new LinkedHashSet<>();
  private final Set<String> occupations = new LinkedHashSet<>();
  private final List<Item.Post> posts = new ArrayList<>();
  private Gender gender = Gender.UNKNOWN;
  private @Nullable Integer born;
  private @Nullable Integer died;
  private @Nullable Integer began;
  private @Nullable Integer ended;
  private @Nullable String nativeLanguage;
  private @Nullable String title;
  private int sitelinks;

  ItemDraft(ClaimRoles roles) {
    this.roles = roles;
  }

  void label(String language, String value) {
    labels.put(language, value);
  }

  void description(String language, String value) {
    descriptions.put(language, value);
  }

  void alias(String value) {
    aliases.add(value);
  }

  void statement(
      ClaimRoles.Role role, Snak value, @Nullable Integer from, @Nullable Integer until) {
    switch (role) {
      case CLASS -> add(classes, value.qid());
      case SUPERCLASS -> add(superclasses, value.qid());
      case COUNTRY -> add(countries, value.qid());
      case OCCUPATION -> add(occupations, value.qid());
      case POST -> post(value.qid(), from, until);
      case GENDER -> gender(value.qid());
      case BORN -> born = born == null ? value.year() : born;
      case DIED -> died = died == null ? value.year() : died;
      case BEGAN -> began = began == null ? value.year() : began;
      case ENDED -> ended = ended == null ? value.year() : ended;
      case NAME -> name(value);
      case NATIVE_NAME -> nativeName(value);
    }
  }

  private static void add(java.util.Collection<String> all, @Nullable String qid) {
    if (qid != null) {
      all.add(qid);
    }
  }

  private void post(@Nullable String qid, @Nullable Integer from, @Nullable Integer until) {
    if (qid != null && posts.size() < MOST_POSTS) {
      posts.add(new Item.Post(qid, from, until));
    }
  }

  private void gender(@Nullable String qid) {
    if (qid != null) {
      gender =
          roles.isMale(qid) ? Gender.MALE : roles.isFemale(qid) ? Gender.FEMALE : Gender.UNKNOWN;
    }
  }

  private void name(Snak value) {
    if (value.text() == null) {
      return;
    }
    if (value.language() == null || ENGLISH.contains(value.language())) {
      aliases.add(value.text());
    }
  }

  private void nativeName(Snak value) {
    if (value.text() != null) {
      nativeNames.add(value.text());
      nativeLanguage = nativeLanguage == null ? value.language() : nativeLanguage;
    }
  }

  void sitelink(String site, @Nullable String page) {
    sitelinks++;
    if (site.equals("enwiki")) {
      title = page;
    } else if (page != null && nativeLanguage != null && site.equals(nativeLanguage + "wiki")) {
      nativeNames.add(page);
    }
  }

  /** QIDs of what it is a subclass of, when it is a class. */
  List<String> superclasses() {
    return superclasses;
  }

  /** The item, without a type; none when it has no English name. */
  @Nullable Item item(String qid) {
    String label = best(labels);
    if (label == null || label.isBlank()) {
      label = title == null ? null : new Names(title, title, List.of(), List.of()).plainTitle();
    }
    if (label == null || label.isBlank()) {
      return null;
    }
    aliases.remove(label);
    nativeNames.remove(label);
    nativeNames.removeAll(aliases);
    return new Item(
        qid,
        Item.UNTYPED,
        new Names(label, title, List.copyOf(aliases), List.copyOf(nativeNames)),
        best(descriptions),
        List.copyOf(classes),
        List.of(),
        List.copyOf(countries),
        posts,
        List.copyOf(occupations),
        gender,
        years(),
        sitelinks);
  }

  /** A person's years are those of the latest post with a known beginning. */
  private Item.Years years() {
    return posts.stream()
        .filter(post -> post.from() != null)
        .max(Comparator.comparing(post -> Objects.requireNonNull(post.from())))
        .map(post -> new Item.Years(born, died, post.from(), post.until()))
        .orElseGet(() -> new Item.Years(born, died, began, ended));
  }

  private static @Nullable String best(Map<String, String> byLanguage) {
    return ENGLISH.stream().map(byLanguage::get).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
