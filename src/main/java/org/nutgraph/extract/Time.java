package org.nutgraph.extract;

import org.jspecify.annotations.Nullable;

/** A time as written and, where it can be resolved, as a value. */
public record Time(Span text, @Nullable TimeValue value) {}
