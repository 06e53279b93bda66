package org.nutgraph.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraph.link.Candidates;
import org.nutgraph.link.Candidates.Hit;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.link.index.LocalIndex;
import org.nutgraph.link.wikidata.OnlineLookup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Name → items. */
@Command(
    name = "lookup",
    description = {
      "List the Wikidata items that bear a name, best first: QID, label, type, how the name leads to"
          + " it, sitelinks, description; separated by tabs.",
      "A QID lists that item. With --online, Wikidata itself is asked first."
    })
final class LinkLookupCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "A name or a QID.")
  private String name = "";

  @Option(
      names = "--similar",
      description = "Also list items with a name so like it that it may be misspelt.")
  private boolean similar;

  @Mixin private IndexOption indexes = new IndexOption();
  @Mixin private OnlineOption online = new OnlineOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  LinkLookupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<OnlineLookup> lookup = online.lookup(console);
    if (lookup.isPresent()) {
      ask(lookup.get());
    }
    try (Indexes open = lookup.isPresent() ? indexes.openWith(online.local()) : indexes.open()) {
      Candidates candidates = open.candidates();
      List<Hit> hits = candidates.named(name);
      hits.forEach(this::print);
      candidates.item(name).ifPresent(item -> print(new Hit(item, Candidates.Via.LABEL, true)));
      List<Hit> near = similar ? candidates.similar(name) : List.of();
      near.forEach(this::print);
      if (hits.isEmpty() && near.isEmpty() && candidates.item(name).isEmpty()) {
        console.say("no item bears the name \"" + name + "\"");
      }
    }
    return ExitCode.DONE;
  }

  private void ask(OnlineLookup lookup) throws IOException, InterruptedException {
    try (lookup) {
      LocalIndex.Added added = lookup.lookUp(name);
      added.passedOver().forEach(reason -> console.say("passed over: " + reason));
      console.say("%d items put into %s".formatted(added.qids().size(), online.local()));
    }
  }

  private void print(Hit hit) {
    String description = hit.item().description();
    console
        .out()
        .println(
            String.join(
                "\t",
                hit.item().qid(),
                hit.item().label(),
                hit.item().type(),
                hit.via().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Integer.toString(hit.item().sitelinks()),
                description == null ? "" : description));
  }
}
