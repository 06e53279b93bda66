package org.nutgraph.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nutgraph.link.Metonyms;
import org.nutgraph.link.correct.CorrectionReader;
import org.nutgraph.link.correct.CorrectionWriter;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.correct.Prefixes;
import org.nutgraph.link.correct.Recording;
import org.nutgraph.map.CorrectionMapping;
import org.nutgraph.map.Vocabulary;
import org.nutgraph.pipeline.Pipeline;
import org.nutgraph.pipeline.RunReport;
import org.nutgraph.pipeline.correct.CorrectionTable;
import org.nutgraph.pipeline.correct.StoredCorrections;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;

/** Takes over what people decided: reads it, tells of it, makes articles again. */
final class Corrector {
  private static final String STANDARD_INPUT = "-";
  private static final String ONTOLOGY_PREFIX = "ng";

  private final Console console;
  private final Assembly assembly;
  private final Terms terms;
  private final Prefixes prefixes;
  private final Clock clock;

  Corrector(Console console, Assembly assembly, String base, Clock clock) {
    this.console = console;
    this.assembly = assembly;
    this.terms = Terms.load(base);
    this.prefixes = new Prefixes(terms.prefixMap());
    this.clock = clock;
  }

  CorrectionMapping mapping() {
    return new CorrectionMapping(assembly.iris(), Metonyms.load());
  }

  StoredCorrections in(GraphStore graphs) {
    return new StoredCorrections(graphs, mapping(), assembly.names(), SavedQueries.load(), terms);
  }

  Prefixes prefixes() {
    return prefixes;
  }

  CorrectionWriter writer() {
    return new CorrectionWriter(
        prefixes,
        assembly.iris().correctionsGraph(),
        terms.prefixMap().getOrDefault(ONTOLOGY_PREFIX, ""));
  }

  /** The corrections of a file alone. */
  Corrections read(String file, String author) throws IOException {
    return check(file, author, Corrections.NONE, entity -> Optional.empty()).after();
  }

  /**
   * Records a file in a store. Nothing is recorded when a row of it cannot be taken.
   *
   * @return what it speaks of that the store does not hold (yet)
   */
  List<String> record(String file, String author, GraphStore graphs) throws IOException {
    StoredCorrections stored = in(graphs);
    Recording recording = check(file, author, stored.read(), stored::label);
    List<String> absent = stored.record(recording);
    console.say(
        String.format(
            Locale.ROOT,
            "%,d corrections recorded, %,d withdrawn",
            recording.recorded(),
            recording.withdrawn()));
    return absent;
  }

  private Recording check(
      String file, String author, Corrections before, Function<String, Optional<String>> labels)
      throws IOException {
    CorrectionReader reader =
        new CorrectionReader(
            prefixes,
            assembly.names(),
            Vocabulary.load()::isEntityClass,
            author,
            LocalDate.now(clock));
    CorrectionTable.Checked checked =
        new CorrectionTable(reader, assembly.names(), assembly::item, labels)
            .check(file, text(file), before);
    checked.recording().notes().forEach(console::say);
    if (checked.undecided() > 0) {
      console.say("%d rows without a decision passed over".formatted(checked.undecided()));
    }
    return checked.recording();
  }

  private String text(String file) throws IOException {
    try {
      return file.equals(STANDARD_INPUT)
          ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(Path.of(file));
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8; save it as UTF-8 and run the command again", e);
    }
  }

  /** Makes the articles again that are out of date. */
  int remake(GraphStore graphs, int threads, boolean all) throws IOException {
    StoredCorrections stored = in(graphs);
    List<String> articles = stored.outOfDate();
    if (articles.isEmpty()) {
      console.say("no article has to be made again");
      return ExitCode.DONE;
    }
    console.say(String.format(Locale.ROOT, "making %,d articles again", articles.size()));
    Pipeline pipeline =
        new Pipeline(assembly.stages(stored.read()), article -> false, threads, clock);
    try (ProgressDisplay progress = ProgressDisplay.on(console, "link")) {
      RunReport report =
          pipeline.run(
              stored.articlesOutOfDate(),
              batch -> graphs.replaceAll(batch, assembly.maker()),
              progress);
      progress.close();
      return new ReportPrinter(console).print(report, all);
    }
  }
}
