package org.nutgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2024-01-09",
        "2024-01-09Z",
        "2024-01-09T23:30:00",
        "2024-01-09T23:30:00Z",
        "2024-01-09T23:30:00.123Z",
        "2024-01-09T23:30:00-05:00",
        "2024-01-09T23:30:00-0500",
        "2024-01-09T23:30+02:00",
        "2024-01-09 23:30:00",
        "2024-01-09 23:30:00 +0100",
        "20240109",
        "20240109T120000Z",
        "Tue, 9 Jan 2024 23:30:00 GMT",
        "Tue, 09 Jan 2024 23:30:00 -0500",
        " 2024-01-09 ",
      })
  void theDayAsWrittenIsRead(String text) {
    assertEquals(Optional.of(LocalDate.of(2024, 1, 9)), PublicationDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2024", "2024-01", "2024-02-30", "09/01/2024", "1704758400"})
  void whatIsNoSingleDayIsNotGuessed(String text) {
    assertEquals(Optional.empty(), PublicationDate.parse(text));
  }
}
