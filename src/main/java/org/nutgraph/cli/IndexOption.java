package org.nutgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nutgraph.link.index.Indexes;
import picocli.CommandLine.Option;

/** The indexes of Wikidata items that names are looked up in. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = {
        "An index of Wikidata items, made by link index build; may be given more than once.",
        "What an earlier one knows of an item counts; the starter that comes with the program is"
            + " the last."
      })
  private List<Path> folders = List.of();

  Indexes open() throws IOException {
    return Indexes.open(folders);
  }

  /** With one more index behind those that the user gave. */
  Indexes openWith(Path last) throws IOException {
    return Indexes.open(Stream.concat(folders.stream(), Stream.of(last)).toList());
  }
}
