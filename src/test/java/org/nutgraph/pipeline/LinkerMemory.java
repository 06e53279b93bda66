package org.nutgraph.pipeline;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nutgraph.annotate.CoreNlpAnnotator;
import org.nutgraph.article.ArticleSources;
import org.nutgraph.article.ReadOptions;
import org.nutgraph.article.ReadResult;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.RuleExtractor;
import org.nutgraph.link.IndexLinker;
import org.nutgraph.link.LinkedExtraction;
import org.nutgraph.link.index.Indexes;

/**
 * Measures by hand what memory the linker takes: annotates articles, notes the memory, links them
 * with an index, and notes it again while the linker is still open. Arguments: ARTICLES INDEX.
 */
final class LinkerMemory {
  private static final int ROUNDS = 3;

  private LinkerMemory() {}

  /**
   * @param heap bytes in use after a collection
   * @param anonymous bytes of the process that are no files, kB; -1 where the system does not tell
   * @param files bytes of mapped files that are in memory, kB
   */
  private record Memory(long heap, long anonymous, long files) {
    static Memory now() throws IOException {
      // A second collection frees what the first one only found to be unused.
      System.gc();
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return new Memory(
          runtime.totalMemory() - runtime.freeMemory(), status("RssAnon:"), status("RssFile:"));
    }

    private static long status(String key) throws IOException {
      Path status = Path.of("/proc/self/status");
      return Files.exists(status)
          ? Files.readAllLines(status).stream()
              .filter(line -> line.startsWith(key))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(-1)
          : -1;
    }
  }

  public static void main(String[] arguments) throws IOException {
    // Both stay loaded as in a run, so that the difference is the linker's.
    CoreNlpAnnotator annotator = CoreNlpAnnotator.load();
    RuleExtractor extractor = RuleExtractor.load();
    List<Extraction> extractions = extractions(arguments[0], annotator, extractor);
    Memory before = Memory.now();
    try (Indexes indexes = Indexes.open(List.of(Path.of(arguments[1])))) {
      IndexLinker linker = IndexLinker.over(indexes.candidates());
      long chains = 0;
      for (int round = 0; round < ROUNDS; round++) {
        for (Extraction extraction : extractions) {
          LinkedExtraction linked = linker.link(extraction);
          chains += linked.links().size();
        }
      }
      Memory after = Memory.now();
      System.out.printf(
          "%d articles, %d entities, %d items%n",
          extractions.size(), chains / ROUNDS, indexes.open().getFirst().info().items());
      print("heap in use", before.heap() >> 20, after.heap() >> 20);
      print("mapped files in memory", before.files() >> 10, after.files() >> 10);
      print("other memory", before.anonymous() >> 10, after.anonymous() >> 10);
    }
    Reference.reachabilityFence(annotator);
    Reference.reachabilityFence(extractor);
  }

  private static void print(String what, long before, long after) {
    System.out.printf(
        "%-23s %5d MB before, %5d MB with the linker: %+d MB%n",
        what, before, after, after - before);
  }

  private static List<Extraction> extractions(
      String articles, CoreNlpAnnotator annotator, RuleExtractor extractor) throws IOException {
    List<Extraction> all = new ArrayList<>();
    ArticleSources.of(
            List.of(articles), new ReadOptions(null, System.in, text -> System.err.println(text)))
        .read(
            result -> {
              if (result instanceof ReadResult.Read read) {
                all.add(extractor.extract(annotator.annotate(read.article())));
              }
            });
    return all;
  }
}
