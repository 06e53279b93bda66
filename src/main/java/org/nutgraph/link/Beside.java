package org.nutgraph.link;

import java.util.Set;

/**
 * What the links of the other chains bring.
 *
 * @param countries QIDs of the countries that they belong to or are
 * @param words what their descriptions say
 */
record Beside(Set<String> countries, Set<String> words) {}
