/**
 * Reading: files and streams in, {@link org.nutgraph.article.Article} records out. An input that
 * cannot be read becomes a value that says why.
 */
@NullMarked
package org.nutgraph.article;

import org.jspecify.annotations.NullMarked;
