package org.nutgraph.pipeline.correct;

import java.util.List;
import java.util.stream.Collectors;
import org.nutgraph.link.correct.Problem;

/** A table of corrections that cannot be taken; nothing of it was recorded. One line a problem. */
public final class CorrectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorrectionException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}
