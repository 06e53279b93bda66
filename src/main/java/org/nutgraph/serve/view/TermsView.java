package org.nutgraph.serve.view;

import java.util.Collection;
import java.util.Map;

/** The ontology's terms and the prefixes that queries may use. */
public record TermsView(Map<String, String> prefixes, Collection<Vocabulary.Term> terms) {}
