package org.nutgraph.link;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraph.annotate.Chain;

/** Measures how well an item suits a chain, from what the article tells and what is linked. */
final class Features {
  private static final double MANY_SITELINKS = Math.log(300);
  private static final double HIGHEST_NUMBER = 8.5;
  private static final double MANY_ALIASES = Math.log(30);
  private static final double MANY_BEARERS = Math.log(20);
  private static final int MANY_WORDS = 4;
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
   * The features that are not 0.
   *
   * @param bearers how many items the chain's names lead to
   */
  Map<Feature, Double> of(Chain chain, Lead lead, int bearers) {
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    values.put(Feature.ANY, 1.0);
    name(lead, bearers, values);
    renown(lead, values);
    type(chain, lead.item(), values);
    person(chain, lead.item(), values);
    home(chain, lead.item(), values);
    description(chain, lead.item(), values);
    neighbours(chain, lead.item(), values);
    return values;
  }

  private static void name(Lead lead, int bearers, Map<Feature, Double> values) {
    values.put(Feature.valueOf(lead.route().name()), 1.0);
    flag(lead.asWritten(), Feature.AS_WRITTEN, values);
    flag(NameKey.isLong(lead.name()), Feature.LONG_NAME, values);
    flag(NameKey.isAcronym(lead.name()), Feature.ACRONYM, values);
    flag(lead.shortForm(), Feature.SHORT_FORM, values);
    values.put(Feature.BEARERS, Math.log(bearers) / MANY_BEARERS);
  }

  private static void renown(Lead lead, Map<Feature, Double> values) {
    Item item = lead.item();
    double low = 1 - Math.log10(Double.parseDouble(item.qid().substring(1))) / HIGHEST_NUMBER;
    boolean inWikipedia = item.names().wikipediaTitle() != null;
    values.put(Feature.SITELINKS, Math.log1p(item.sitelinks()) / MANY_SITELINKS);
    values.put(Feature.LOW_NUMBER, low);
    flag(inWikipedia, Feature.IN_WIKIPEDIA, values);
    if (lead.route().isPart()) {
      values.put(Feature.PART_LOW_NUMBER, low);
      flag(inWikipedia, Feature.PART_IN_WIKIPEDIA, values);
    }
    flag(item.description() != null, Feature.DESCRIBED, values);
    values.put(Feature.ALIASES, Math.log1p(item.aliases().size()) / MANY_ALIASES);
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

  private void home(Chain chain, Item item, Map<Feature, Double> values) {
    Set<String> own = countries.of(item);
    Set<String> others = decisions.countriesBeside(chain);
    boolean shared = own.stream().anyMatch(others::contains);
    flag(shared && !own.contains(item.qid()), Feature.AT_HOME, values);
    flag(others.contains(item.qid()), Feature.COUNTRY_OF_OTHERS, values);
    flag(!own.isEmpty() && !others.isEmpty() && !shared, Feature.FOREIGN, values);
  }

  private void description(Chain chain, Item item, Map<Feature, Double> values) {
    String description = item.description();
    if (description == null) {
      return;
    }
    Set<String> words = new HashSet<>(Words.of(description));
    List<String> ownNames = List.of(item.label(), chain.name());
    ownNames.forEach(name -> words.removeAll(Words.of(name)));
    values.put(Feature.WORDS_SHARED, some(Words.shared(words, context.words())));
    values.put(
        Feature.LIKE_OTHERS, some(Words.shared(words, decisions.descriptionsBeside(chain))));
    Set<String> posts = Words.of(String.join(" ", chain.posts()));
    flag(Words.shared(words, posts) > 0, Feature.POST_DESCRIBED, values);
    String key = " " + NameKey.of(description) + " ";
    int named = 0;
    for (int other = 0; other < context.names().size(); other++) {
      Set<String> names = context.names().get(other);
      if (other != chain.id() && names.stream().anyMatch(name -> key.contains(" " + name + " "))) {
        named++;
      }
    }
    values.put(Feature.NAMES_OTHERS, Math.min(2, named) / 2.0);
  }

  private static double some(int words) {
    return Math.min(MANY_WORDS, words) / (double) MANY_WORDS;
  }

  private void neighbours(Chain chain, Item item, Map<Feature, Double> values) {
    flag(decisions.isElsewhere(chain, item), Feature.NAMED_IN_FULL, values);
    for (int inner : context.enclosed().getOrDefault(chain.id(), Set.of())) {
      Set<String> around = decisions.itemOf(inner).map(countries::of).orElse(Set.of());
      boolean country = around.contains(item.qid());
      boolean region = isRegion(item) && countries.of(item).stream().anyMatch(around::contains);
      flag(country || region, Feature.ENCLOSES, values);
    }
  }

  private boolean isRegion(Item item) {
    return countries.isRegion(item);
  }

  private static void flag(boolean holds, Feature feature, Map<Feature, Double> values) {
    if (holds) {
      values.put(feature, 1.0);
    }
  }
}
