package org.nutgraph.link;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.annotate.Chain;

/** Measures how well an item suits a chain, from what the article tells and what is linked. */
final class Features {
  private static final double MANY_SITELINKS = Math.log(300);
  private static final double HIGHEST_NUMBER = 8.5;
  private static final double MANY_ALIASES = Math.log(30);
  private static final double MANY_BEARERS = Math.log(20);
  private static final int MANY_WORDS = 4;
  private static final int MANY_NAMED = 2;
  private static final int GENERATIONS = 60;

  private final Context context;
  private final Decisions decisions;
  private final Countries countries;

  Features(Context context, Decisions decisions, Countries countries) {
    this.context = context;
    this.decisions = decisions;
    this.countries = countries;
  }

  /**
   * The features that are not 0 and that no link changes.
   *
   * @param bearers how many items the chain's names lead to
   */
  Map<Feature, Double> lasting(Chain chain, Lead lead, int bearers) {
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    values.put(Feature.ANY, 1.0);
    name(lead, bearers, values);
    renown(lead, values);
    type(chain, lead.item(), values);
    person(chain, lead.item(), values);
    description(chain, decisions.profile(lead.item()), values);
    return values;
  }

  /** The features that are not 0, as far as the rest of the article is linked. */
  Map<Feature, Double> all(Map<Feature, Double> lasting, Chain chain, Beside beside, Lead lead) {
    Map<Feature, Double> values = new EnumMap<>(lasting);
    Profile profile = decisions.profile(lead.item());
    home(profile, beside.countries(), values);
    double like = some(Words.shared(profile.words(), beside.words()));
    if (like > 0) {
      values.put(Feature.LIKE_OTHERS, like);
    }
    neighbours(chain, profile, values);
    return values;
  }

  private static void name(Lead lead, int bearers, Map<Feature, Double> values) {
    values.put(Feature.valueOf(lead.route().name()), 1.0);
    flag(lead.asWritten(), Feature.AS_WRITTEN, values);
    flag(isCommonNoun(lead), Feature.COMMON_NOUN, values);
    flag(NameKey.isLong(lead.name()), Feature.LONG_NAME, values);
    flag(NameKey.isAcronym(lead.name()), Feature.ACRONYM, values);
    flag(lead.shortForm(), Feature.SHORT_FORM, values);
    if (bearers > 1) {
      values.put(Feature.BEARERS, Math.log(bearers) / MANY_BEARERS);
    }
  }

  private static boolean isCommonNoun(Lead lead) {
    String label = lead.item().label();
    return Character.isUpperCase(lead.name().codePointAt(0))
        && label.codePoints().noneMatch(Character::isUpperCase)
        && label.codePoints().anyMatch(Character::isLowerCase);
  }

  private static void renown(Lead lead, Map<Feature, Double> values) {
    Item item = lead.item();
    double low = 1 - Math.log10(Double.parseDouble(item.qid().substring(1))) / HIGHEST_NUMBER;
    boolean inWikipedia = item.names().wikipediaTitle() != null;
    // A source that counts no further than one did not count.
    if (item.sitelinks() > 1) {
      values.put(Feature.SITELINKS, Math.log(item.sitelinks()) / MANY_SITELINKS);
    }
    values.put(Feature.LOW_NUMBER, low);
    flag(inWikipedia, Feature.IN_WIKIPEDIA, values);
    if (lead.route().isPart()) {
      values.put(Feature.PART_LOW_NUMBER, low);
      flag(inWikipedia, Feature.PART_IN_WIKIPEDIA, values);
    }
    if (!item.aliases().isEmpty()) {
      values.put(Feature.ALIASES, Math.log1p(item.aliases().size()) / MANY_ALIASES);
    }
  }

  private static void type(Chain chain, Item item, Map<Feature, Double> values) {
    double fit = Types.fit(chain.type(), item.type());
    Feature type =
        fit == 1
            ? Feature.SAME_TYPE
            : fit > 0
                ? Feature.NEAR_TYPE
                : item.type().equals(Item.UNTYPED) ? Feature.NO_TYPE : Feature.OTHER_TYPE;
    values.put(type, 1.0);
  }

  private void person(Chain chain, Item item, Map<Feature, Double> values) {
    Scoring scoring = decisions.scoring();
    flag(scoring.isInOffice(item), Feature.IN_OFFICE, values);
    flag(scoring.isLongOutOfOffice(item), Feature.OUT_OF_OFFICE, values);
    flag(Scoring.contradicts(chain.gender(), item.gender()), Feature.OTHER_GENDER, values);
    LocalDate day = context.article().article().published();
    Integer born = item.born();
    boolean dead =
        item.years().died() != null
            && day != null
            && day.getYear() - item.years().died() > GENERATIONS;
    boolean old = born != null && day != null && day.getYear() - born > 2 * GENERATIONS;
    flag(dead || old, Feature.LONG_DEAD, values);
  }

  private void home(Profile profile, Set<String> others, Map<Feature, Double> values) {
    Set<String> own = profile.countries();
    String qid = profile.item().qid();
    boolean shared = own.stream().anyMatch(others::contains);
    flag(shared && !own.contains(qid), Feature.AT_HOME, values);
    flag(others.contains(qid), Feature.COUNTRY_OF_OTHERS, values);
    boolean foreign = !own.isEmpty() && !others.isEmpty() && !shared;
    if (foreign) {
      // One country may well be named beside others.
      values.put(Feature.FOREIGN, own.contains(qid) ? 0.5 : 1.0);
    }
    flag(foreign && countries.isNationalBody(profile.item()), Feature.OF_ANOTHER_STATE, values);
  }

  private void description(Chain chain, Profile profile, Map<Feature, Double> values) {
    int shared = Words.shared(profile.words(), context.words());
    if (shared > 0) {
      values.put(Feature.WORDS_SHARED, some(shared));
    }
    flag(isPostDescribed(chain, profile.item()), Feature.POST_DESCRIBED, values);
    Set<Integer> named = new HashSet<>();
    for (String phrase : profile.phrases()) {
      named.addAll(context.bearers().getOrDefault(phrase, Set.of()));
    }
    named.remove(chain.id());
    if (!named.isEmpty()) {
      values.put(Feature.NAMES_OTHERS, Math.min(MANY_NAMED, named.size()) / (double) MANY_NAMED);
    }
  }

  /** True when the item's description has a word of a post that the article gives. */
  boolean isPostDescribed(Chain chain, Item item) {
    Set<String> posts = Words.of(String.join(" ", chain.posts()));
    return Words.shared(decisions.profile(item).words(), posts) > 0;
  }

  private static double some(int words) {
    return Math.min(MANY_WORDS, words) / (double) MANY_WORDS;
  }

  private void neighbours(Chain chain, Profile profile, Map<Feature, Double> values) {
    Item item = profile.item();
    flag(decisions.isElsewhere(chain, item), Feature.NAMED_IN_FULL, values);
    for (int inner : context.enclosed().getOrDefault(chain.id(), Set.of())) {
      Set<String> around =
          decisions
              .itemOf(inner)
              .map(place -> decisions.profile(place).countries())
              .orElse(Set.of());
      boolean region =
          countries.isRegion(item) && profile.countries().stream().anyMatch(around::contains);
      flag(around.contains(item.qid()) || region, Feature.ENCLOSES, values);
    }
    for (int outer : context.enclosing().getOrDefault(chain.id(), Set.of())) {
      Optional<Profile> around = decisions.itemOf(outer).map(decisions::profile);
      boolean inside =
          around.isPresent()
              && (profile.phrases().contains(NameKey.of(around.get().item().label()))
                  || profile.countries().contains(around.get().item().qid())
                  || (profile.phrases().isEmpty()
                      && profile.countries().stream()
                          .anyMatch(around.get().countries()::contains)));
      flag(inside, Feature.ENCLOSED, values);
    }
  }

  private static void flag(boolean holds, Feature feature, Map<Feature, Double> values) {
    if (holds) {
      values.put(feature, 1.0);
    }
  }
}
