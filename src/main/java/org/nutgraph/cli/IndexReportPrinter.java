package org.nutgraph.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;
import org.nutgraph.link.index.BuildReport;
import org.nutgraph.link.index.DumpCounts;
import org.nutgraph.link.index.IndexInfo;

/** Tells what the build of an index did, and what an index is. */
final class IndexReportPrinter {
  private final Console console;

  IndexReportPrinter(Console console) {
    this.console = console;
  }

  /** The build's report, as talk. */
  void print(BuildReport report) {
    DumpCounts counts = report.counts();
    counts.firstBroken().forEach(line -> console.say("passed over: " + line));
    if (counts.broken() > counts.firstBroken().size()) {
      console.say(format("… and %,d more", counts.broken() - counts.firstBroken().size()));
    }
    console.say(
        format(
            "%,d items read, %,d other entities, %,d broken lines; %,d items known well enough",
            counts.items(), counts.others(), counts.broken(), counts.spooled()));
    console.say(
        report.reused()
            ? "the dump was not read again: an earlier build had finished with it"
            : format(
                "%,.0f MB of JSON in %s: %,.0f MB/s, %,.0f items/s",
                counts.jsonBytes() / 1e6,
                seconds(report.reading()),
                counts.jsonBytes() / 1e6 / seconds(report.reading(), 1),
                counts.items() / seconds(report.reading(), 1)));
    IndexInfo info = report.info();
    console.say(
        format(
            "%,d items with %,d names indexed in %s%s",
            info.items(), info.names(), seconds(report.indexing()), types(info)));
    console.say(size(info, report.bytes()));
  }

  /** What an index is, as results. */
  void print(IndexInfo info, long bytes) {
    console.out().println("dump:    " + info.dump());
    console.out().println("date:    " + info.date());
    console.out().println("licence: " + info.licence());
    console.out().println(format("items:   %,d%s", info.items(), types(info)));
    console.out().println(format("names:   %,d", info.names()));
    if (bytes > 0) {
      console.out().println("size:    " + size(info, bytes));
    }
  }

  private static String size(IndexInfo info, long bytes) {
    return format(
        "%,.1f MB: %,d bytes an item, %,.1f names an item",
        bytes / 1e6,
        bytes / Math.max(1, info.items()),
        (double) info.names() / Math.max(1, info.items()));
  }

  private static String types(IndexInfo info) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(info.types())
        .forEach(
            (type, count) ->
                text.append(text.isEmpty() ? ": " : ", ").append(format("%,d %s", count, type)));
    return text.toString();
  }

  private static String seconds(Duration duration) {
    return format("%.1f s", duration.toMillis() / 1000.0);
  }

  /** Never zero, to divide by. */
  private static double seconds(Duration duration, int leastMillis) {
    return Math.max(leastMillis, duration.toMillis()) / 1000.0;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
