package org.nutgraph.article;

import java.io.InputStream;

/**
 * Something open that may hold articles.
 *
 * @param source file path, as the user named it, for messages and provenance
 * @param name file name without its folders, the identifier where the input brings none
 * @param bytes its content; whoever opened it closes it
 */
record ArticleInput(String source, String name, InputStream bytes) {}
