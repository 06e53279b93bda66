package org.nutgraph.link.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Which class is a subclass of which: eight bytes for each pair. */
final class Superclasses {
  private static final int FIRST_CAPACITY = 1024;

  private long[] pairs = new long[FIRST_CAPACITY];
  private int size;
  private boolean sorted = true;

  void add(String subclass, String superclass) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size++] = (long) Qids.number(subclass) << Integer.SIZE | Qids.number(superclass);
    sorted = false;
  }

  int size() {
    return size;
  }

  /** Shows the classes one step above. */
  void forEach(int subclass, IntConsumer superclass) {
    sort();
    int at = Arrays.binarySearch(pairs, 0, size, (long) subclass << Integer.SIZE);
    for (int i = at < 0 ? -at - 1 : at; i < size && pairs[i] >> Integer.SIZE == subclass; i++) {
      superclass.accept((int) pairs[i]);
    }
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(pairs, 0, size);
      sorted = true;
    }
  }

  void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(size);
      for (int i = 0; i < size; i++) {
        out.writeLong(pairs[i]);
      }
    }
  }

  static Superclasses read(Path file) throws IOException {
    Superclasses read = new Superclasses();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      read.size = in.readInt();
      read.pairs = new long[Math.max(FIRST_CAPACITY, read.size)];
      for (int i = 0; i < read.size; i++) {
        read.pairs[i] = in.readLong();
      }
      read.sorted = false;
    }
    return read;
  }
}
