package org.nutgraph.extract.rule;

import org.nutgraph.extract.Factuality;

/**
 * What an event of a class does to its content.
 *
 * @param content what an actual content becomes
 * @param reports true when the agent is the speaker of the content
 * @param presupposes true when a content that is somebody's exists already: "backs Kenya's
 *     campaign"
 * @param hasPurpose true when what it is "for" is planned: "arrived for talks"
 * @param shared true when who acts around it takes part in it: "said after talks"
 * @param control role that fills the content's missing agent: "agent" or "recipient"
 */
public record EventClass(
    Factuality content,
    boolean reports,
    boolean presupposes,
    boolean hasPurpose,
    boolean shared,
    String control) {}
