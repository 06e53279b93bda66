package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event or a stated relation, with all that says how far to believe it.
 *
 * @param kind "event" or "relation"
 * @param type local name of the most specific class; of a relation, of the relation itself
 * @param edge local name of the bare triple's property; null when the class has none
 * @param factuality local name
 * @param asserted true when the article tells it in its own voice as having happened or being so,
 *     and its bare triple stands in the article's graph
 * @param speaker whose claim it is; null for the article's own voice
 * @param quoted true when it stands in quotation marks
 * @param confidence in 0 to 1
 * @param contentSpans begin and end, in UTF-16 units, end exclusive
 * @param trigger begin and end; null where none is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
    String iri,
    String kind,
    @JsonProperty("class") String type,
    String classLabel,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String edge,
    boolean symmetric,
    String label,
    String factuality,
    boolean asserted,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable EntityRef speaker,
    boolean quoted,
    double confidence,
    @Nullable String rule,
    List<Role> roles,
    @Nullable String contentText,
    List<List<Integer>> contentSpans,
    @Nullable String count,
    @Nullable String roleText,
    @Nullable String date,
    @Nullable String begin,
    @Nullable String end,
    @Nullable String timeText,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable List<Integer> trigger,
    List<Evidence> evidence,
    ArticleRef article) {

  /**
   * Who or what plays a part: an entity, an event, or words.
   *
   * @param role local name
   * @param begin of the mention in the article, where that is known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Role(
      String role,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable EntityRef entity,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable EventRef event,
      @Nullable String literal,
      @Nullable Integer begin,
      @Nullable Integer end) {}

  /** An event that another one is about, in short. */
  public record EventRef(
      String iri, String label, @JsonProperty("class") String type, String factuality) {}

  /** The sentence that says so. */
  public record Evidence(String iri, int begin, int end, String text) {}

  /** True when the article itself tells it as having happened or being so. */
  boolean isOwnVoice() {
    return speaker == null && !quoted && factuality.equals("Actual");
  }

  /** The day it is about, else that of publication, else nothing: for sorting. */
  public String when() {
    if (date != null) {
      return date;
    }
    if (begin != null) {
      return begin;
    }
    String published = article.date();
    return published == null ? "" : published;
  }
}
