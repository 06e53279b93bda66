package org.nutgraph.extract.rule;

import org.nutgraph.extract.Factuality;

/**
 * What a word does to the event it embeds: "plan to visit" makes the visit planned.
 *
 * @param complement what an actual complement becomes
 * @param negated what it becomes when the word itself is negated
 * @param speaker true when the word's subject is the source of the complement
 * @param objectControl true when the word's object is the subject of an infinitive under it
 */
public record Embedding(
    Phrase phrase,
    WordClass kind,
    Factuality complement,
    Factuality negated,
    boolean speaker,
    boolean objectControl) {}
