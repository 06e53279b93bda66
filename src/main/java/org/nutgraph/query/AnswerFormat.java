package org.nutgraph.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** How rows and yes-or-no answers are written. */
public enum AnswerFormat {
  TABLE(ResultSetLang.RS_Text),
  CSV(ResultSetLang.RS_CSV),
  TSV(ResultSetLang.RS_TSV),
  JSON(ResultSetLang.RS_JSON),
  XML(ResultSetLang.RS_XML);

  private final Lang lang;

  AnswerFormat(Lang lang) {
    this.lang = lang;
  }

  public static Optional<AnswerFormat> find(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(AnswerFormat::label).toList();
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Lang lang() {
    return lang;
  }
}
