package org.nutgraph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StageTimesTest {
  private final AtomicLong clock = new AtomicLong();
  private final StageTimes times = new StageTimes(clock::get);

  @Test
  void whatAStageTakesAddsUpAndOthersStayAtNothing() {
    for (long nanos : new long[] {30, 12}) {
      assertEquals("done", times.time(Stage.LINK, () -> after(nanos)));
    }
    assertEquals(Duration.ofNanos(42), times.all().get(Stage.LINK));
    assertEquals(Duration.ZERO, times.all().get(Stage.MAP));
    assertEquals(Stage.values().length, times.all().size());
  }

  @Test
  void aStageThatFailsCountsToo() {
    assertThrows(
        IllegalStateException.class,
        () ->
            times.time(
                Stage.EXTRACT,
                () -> {
                  clock.addAndGet(7);
                  throw new IllegalStateException("no luck");
                }));
    assertEquals(Duration.ofNanos(7), times.all().get(Stage.EXTRACT));
  }

  private String after(long nanos) {
    clock.addAndGet(nanos);
    return "done";
  }
}
