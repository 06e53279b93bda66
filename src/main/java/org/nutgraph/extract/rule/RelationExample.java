package org.nutgraph.extract.rule;

import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.Factuality;

/**
 * A sentence in which a relation must be found.
 *
 * @param subject words that occur in the subject's name or mention
 * @param object words that occur in the object's name, mention or date
 */
public record RelationExample(
    String text,
    String subject,
    String object,
    Factuality factuality,
    @Nullable String attributedTo) {}
