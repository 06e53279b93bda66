package org.nutgraph.link.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.lucene.store.MMapDirectory;
import org.nutgraph.annotate.Chain.Gender;
import org.nutgraph.link.Item;
import org.nutgraph.link.Names;

/**
 * Measures by hand what an index of millions of items costs. With "write DIR MILLIONS" it writes
 * one of invented items; with "ask DIR" it looks names up in it; with "news FILE ARTICLES" it
 * writes articles about items from all over it; with "read DUMP DIR RULES" it runs the pass over a
 * dump alone. Times are of this process's threads, so that other work on the machine does not
 * count.
 */
final class BigIndex {
  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "ter", "son", "vel", "ra", "nor", "di", "shu", "ben", "ost", "gal", "eri",
    "pon", "zu", "hal", "wik", "ma", "fen", "tor", "lin", "bar", "ces"
  };
  private static final int ASKED = 20_000;

  private BigIndex() {}

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "write" -> write(Path.of(arguments[1]), Integer.parseInt(arguments[2]) * 1_000_000);
      case "ask" -> ask(Path.of(arguments[1]));
      case "news" -> news(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
      case "read" -> read(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
      default -> throw new IllegalArgumentException("write, ask, news or read");
    }
  }

  /** Names come back among many items, as first names and surnames do. */
  private static String word(long seed, int syllables) {
    StringBuilder word = new StringBuilder();
    long rest = Math.floorMod(seed * 0x9E3779B97F4A7C15L, Long.MAX_VALUE);
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[(int) (rest % SYLLABLES.length)]);
      rest /= SYLLABLES.length;
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String label(int number) {
    return word(number % 3_000, 2) + " " + word(number % 400_009, 4);
  }

  private static Item item(int number) {
    boolean person = number % 2 == 0;
    List<String> aliases = new ArrayList<>();
    if (number % 3 == 0) {
      aliases.add(word(number % 3_000, 2) + " " + word(number % 97, 1) + " " + word(number, 4));
    }
    if (number % 5 == 0) {
      aliases.add(word(number % 400_009, 4));
    }
    return new Item(
        "Q" + (1_000 + number),
        person ? "Person" : number % 4 == 1 ? "Organization" : "GeopoliticalEntity",
        new Names(label(number), label(number), aliases, List.of()),
        word(number % 50, 3) + " " + word(number % 700, 3) + " of " + word(number % 200, 3),
        List.of(person ? "Q5" : "Q43229"),
        List.of(person ? "Q5" : "Q43229"),
        List.of("Q" + (number % 200 + 1)),
        number % 20 == 0 ? List.of(new Item.Post("Q30185", 1990 + number % 30, null)) : List.of(),
        person ? List.of("Q" + (number % 300 + 80_000)) : List.of(),
        number % 4 == 0 ? Gender.MALE : Gender.UNKNOWN,
        new Item.Years(person ? 1900 + number % 100 : null, null, null, null),
        (int) (400.0 / (1 + number % 1_000)) + 1);
  }

  private static void write(Path folder, int items) throws IOException {
    Files.createDirectories(folder);
    IndexFolder index = new IndexFolder(folder);
    Path part = index.newPart();
    double start = cpuSeconds();
    try (MMapDirectory directory = new MMapDirectory(part);
        ItemWriter writer = new ItemWriter(directory)) {
      for (int i = 0; i < items; i++) {
        writer.add(item(i));
      }
      writer.finish("invented", "2024-01-09", IndexInfo.LICENCE);
    }
    index.switchTo(part);
    try (WikidataIndex written = index.open()) {
      say(
          "%,d items, %,d names, %,d MB, %.1f bytes an item, %.0f s of processor",
          written.info().items(),
          written.info().names(),
          index.size() >> 20,
          index.size() / (double) items,
          cpuSeconds() - start);
    }
  }

  private static void ask(Path folder) throws IOException, InterruptedException {
    try (WikidataIndex index = new IndexFolder(folder).open()) {
      int items = (int) index.info().items();
      time("full name", i -> index.named(label(i * 149 % items)).size());
      time("name of many", i -> index.named(word(i * 149L % 400_009, 4)).size());
      time("no such name", i -> index.named("Xq " + label(i)).size());
      time("QID", i -> index.item("Q" + (1_000 + i * 149 % items)).isPresent() ? 1 : 0);
      time("part of a name", i -> index.personsWithNamePart(word(i % 3_000, 2)).size());
      time("misspelt name", i -> index.similar(label(i * 149 % items) + "x").size());
      System.gc();
      Thread.sleep(500);
      Runtime runtime = Runtime.getRuntime();
      say("heap in use: %,d MB", runtime.totalMemory() - runtime.freeMemory() >> 20);
      Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS") || line.startsWith("Rss"))
          .forEach(line -> say("%s", line));
    }
  }

  private static void news(Path file, int articles) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      StringBuilder text = new StringBuilder();
      for (int sentence = 0; sentence < 20; sentence++) {
        int number = (i * 20 + sentence) * 1_498 % 3_000_000;
        text.append(
            "Minister %s met %s in %s on Monday. "
                .formatted(label(number), word(number % 3_000, 2) + " Smith", label(number + 7)));
      }
      lines.add("{\"id\": \"a%d\", \"date\": \"2024-01-09\", \"text\": \"%s\"}".formatted(i, text));
    }
    Files.write(file, lines);
  }

  private static void time(String what, ToIntFunction<Integer> question) {
    int most = what.equals("misspelt name") || what.equals("part of a name") ? 2_000 : ASKED;
    long found = 0;
    for (int i = 0; i < most / 2; i++) {
      found += question.applyAsInt(i);
    }
    found = Math.min(0, found);
    long[] nanos = new long[most];
    long start = threadNanos();
    for (int i = 0; i < most; i++) {
      long before = threadNanos();
      found += question.applyAsInt(i + most);
      nanos[i] = threadNanos() - before;
    }
    double total = threadNanos() - start;
    Arrays.sort(nanos);
    say(
        "%-15s %.3f ms mean, %.3f ms median, %.3f ms for 99 of 100; %.1f hits",
        what,
        total / most / 1e6,
        nanos[most / 2] / 1e6,
        nanos[most * 99 / 100] / 1e6,
        found / (double) most);
  }

  private static void read(Path dump, Path folder, Path rules)
      throws IOException, InterruptedException {
    IndexBuild build =
        IndexBuild.into(folder, Optional.of(rules), BuildProgress.SILENT, Clock.systemUTC());
    double all = cpuSeconds();
    long mine = threadNanos();
    DumpCounts counts = build.readDump(Dump.at(dump));
    double parsing = (threadNanos() - mine) / 1e9;
    say(
        "%,.0f MB of JSON, %,d items, %,d unread: %.1f s of processor for parsing, %.1f s in all;"
            + " %,.0f MB/s while parsing",
        counts.jsonBytes() / 1e6,
        counts.items(),
        counts.unread(),
        parsing,
        cpuSeconds() - all,
        counts.jsonBytes() / 1e6 / parsing);
  }

  private static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
  }

  private static void say(String pattern, Object... values) {
    System.out.println(pattern.formatted(values));
  }
}
