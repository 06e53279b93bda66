package org.nutgraph.extract.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.TimeValue;
import org.nutgraph.extract.rule.RelationRule;

/**
 * A relation as a rule found it, before it is known whose claim it is.
 *
 * @param word the token that states it
 * @param presupposed true for what a title or a modifier tells in passing, which a negation or
 *     report around it leaves alone: "did not meet Prime Minister Berg"
 * @param near tokens whose attributes ("alleged") bear on it
 */
record Statement(
    RelationRule rule,
    Filler.Entity subject,
    Filler object,
    @Nullable TimeValue date,
    @Nullable String role,
    Token word,
    boolean presupposed,
    List<Token> near) {}
