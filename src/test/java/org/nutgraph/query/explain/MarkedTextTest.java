package org.nutgraph.query.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraph.query.explain.MarkedText.Mark;

/** Marks in a sentence that begins at the article's tenth unit. */
class MarkedTextTest {
  private final MarkedText text = new MarkedText("US officials took control of\n Gaza.", 10);

  private static Mark mention(int begin, int end, String... roles) {
    return Mark.mention(begin, end, List.of(roles));
  }

  @Test
  void marksMayNestAndTheTextIsOneLine() {
    assertEquals(
        "[[US] officials|agent,speaker] *took control* of [Gaza|recipient].",
        text.with(
            List.of(
                Mark.trigger(23, 35),
                mention(10, 12),
                mention(10, 22, "agent", "speaker"),
                mention(40, 44, "recipient"))));
  }

  @Test
  void ofTwoThatCrossTheFirstIsShownAndWhatLiesOutsideIsNot() {
    assertEquals(
        "US *officials took* control of Gaza.",
        text.with(List.of(Mark.trigger(13, 27), mention(10, 22, "agent"), mention(0, 12))));
  }

  @Test
  void twoMarksOfTheSameSpanAreBothShown() {
    assertEquals(
        "*[US|agent]* officials took control of Gaza.",
        text.with(List.of(Mark.trigger(10, 12), mention(10, 12, "agent"))));
  }
}
