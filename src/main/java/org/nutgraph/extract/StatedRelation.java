package org.nutgraph.extract;

import org.jspecify.annotations.Nullable;

/**
 * A relation between entities that the article states.
 *
 * @param relation local name of the property ("holdsOffice")
 * @param object an entity, or a literal for a date
 * @param date the object's value where it is a date
 * @param roleText the post as written ("Prime Minister")
 * @param bare false when no triple may stand between its ends even where it is asserted
 */
public record StatedRelation(
    String relation,
    Filler.Entity subject,
    Filler object,
    @Nullable TimeValue date,
    @Nullable String roleText,
    Qualifiers qualifiers,
    boolean bare) {}
