package org.nutgraph.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Day of publication as inputs write it; the day where it was written, not that of Greenwich. */
final class PublicationDate {
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          DateTimeFormatter.ISO_DATE,
          DateTimeFormatter.ISO_DATE_TIME,
          DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss][ ][XXX][XX]", Locale.ROOT),
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss[XX]", Locale.ROOT),
          DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][.SSS]XX", Locale.ROOT),
          DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss z uuuu", Locale.ENGLISH),
          DateTimeFormatter.BASIC_ISO_DATE);

  private PublicationDate() {}

  static Optional<LocalDate> parse(String text) {
    for (DateTimeFormatter format : FORMATS) {
      try {
        return Optional.of(LocalDate.from(format.parse(text.strip())));
      } catch (DateTimeException notInThisFormat) {
        // The next format may fit; the caller says so where none does.
      }
    }
    return Optional.empty();
  }
}
