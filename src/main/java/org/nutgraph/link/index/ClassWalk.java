package org.nutgraph.link.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks for the classes above some classes, level by level, until each path has come to a class that
 * tells a type. What it does not find within {@value #MOST_LEVELS} levels or {@value #MOST_CLASSES}
 * classes stays unknown: an item without a type is better than a hundred requests.
 */
final class ClassWalk {
  private static final int MOST_LEVELS = 8;
  private static final int MOST_CLASSES = 150;

  private final EntityParser parser;
  private final Superclasses tree;
  private final Set<Integer> asked = new HashSet<>();

  ClassWalk(EntityParser parser, Superclasses tree) {
    this.parser = parser;
    this.tree = tree;
  }

  /** The classes known now. */
  Superclasses tree() {
    return tree;
  }

  void know(EntityParser.Entity entity) {
    int number = Qids.number(entity.qid());
    if (above(number).isEmpty()) {
      entity.superclasses().forEach(above -> tree.add(entity.qid(), above));
    }
    asked.add(number);
  }

  private List<Integer> above(int type) {
    List<Integer> above = new ArrayList<>();
    tree.forEach(type, above::add);
    return above;
  }

  /** Goes up from these classes. */
  void climb(List<String> classes, LocalIndex.Entities source)
      throws IOException, InterruptedException {
    ClassTypes types = ClassTypes.load(tree);
    Set<Integer> seen = new HashSet<>();
    List<Integer> level = classes.stream().map(Qids::number).distinct().toList();
    int left = MOST_CLASSES;
    for (int height = 0; height < MOST_LEVELS && !level.isEmpty(); height++) {
      List<Integer> open =
          level.stream().filter(seen::add).filter(one -> !types.tells(one)).toList();
      List<String> unknown =
          open.stream()
              .filter(one -> !asked.contains(one) && above(one).isEmpty())
              .limit(left)
              .map(one -> "Q" + one)
              .toList();
      left -= unknown.size();
      ask(unknown, source);
      level = open.stream().flatMap(one -> above(one).stream()).distinct().toList();
    }
  }

  private void ask(List<String> qids, LocalIndex.Entities source)
      throws IOException, InterruptedException {
    if (qids.isEmpty()) {
      return;
    }
    qids.forEach(qid -> asked.add(Qids.number(qid)));
    for (byte[] json : source.of(qids)) {
      read(json);
    }
  }

  private void read(byte[] json) {
    try {
      parser.read(json, 0, json.length).forEach(this::know);
    } catch (IOException e) {
      // A class that cannot be read leads nowhere, like one that does not exist.
      return;
    }
  }
}
