package org.nutgraph.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QuotationFinderTest {
  private static List<String> quoted(String body) {
    return QuotationFinder.find(body).stream()
        .map(quotation -> body.substring(quotation.begin(), quotation.end()))
        .toList();
  }

  @Test
  void straightAndCurlyMarksEncloseAQuotation() {
    assertEquals(List.of("\"We won,\"", "“We did.”"), quoted("\"We won,\" she said. “We did.”"));
  }

  @Test
  void twoSingleMarksCountAsOneDoubleMark() {
    assertEquals(
        List.of("''We won,''", "''It's over.''"), quoted("''We won,'' she said. ''It's over.''"));
  }

  @Test
  void anUnclosedQuotationEndsWithItsParagraph() {
    assertEquals(List.of("“We won.", "“We did,”"), quoted("“We won.\n\n“We did,” she said."));
  }
}
