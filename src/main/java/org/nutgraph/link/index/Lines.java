package org.nutgraph.link.index;

import java.util.Arrays;

/**
 * Some lines of a dump, one after the other in one array.
 *
 * @param bytes whole lines, each but perhaps the last with its line feed
 * @param size how many of the bytes count
 * @param firstNumber number of the first line, counted from 1
 */
record Lines(byte[] bytes, int size, long firstNumber) {

  /** What to do with a line: the range of its bytes, blanks and commas around it left out. */
  interface Visitor {
    void line(byte[] bytes, int start, int end, long number);
  }

  /** Shows each line that is not blank; the brackets of an array around all lines are blank. */
  void forEach(Visitor visitor) {
    long number = firstNumber;
    int start = 0;
    while (start < size) {
      int end = start;
      while (end < size && bytes[end] != '\n') {
        end++;
      }
      show(visitor, start, end, number++);
      start = end + 1;
    }
  }

  private void show(Visitor visitor, int from, int to, long number) {
    int start = from;
    int end = to;
    while (start < end && isIdle(bytes[start])) {
      start++;
    }
    while (end > start && isIdle(bytes[end - 1])) {
      end--;
    }
    // An array that begins or ends in a line of its own, or beside an item.
    if (start < end && bytes[start] == '[' && bytes[end - 1] != ']') {
      show(visitor, start + 1, end, number);
    } else if (start < end && bytes[end - 1] == ']' && bytes[start] != '[') {
      show(visitor, start, end - 1, number);
    } else if (start < end) {
      visitor.line(bytes, start, end, number);
    }
  }

  private static boolean isIdle(byte next) {
    return next == ' ' || next == ',' || next == '\r' || next == '\t';
  }

  /** How many lines there are, blank ones too. */
  long count() {
    long count = 0;
    for (int i = 0; i < size; i++) {
      if (bytes[i] == '\n') {
        count++;
      }
    }
    return count;
  }

  /** The bytes after the last line feed. */
  byte[] rest() {
    int end = size;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOfRange(bytes, end, size);
  }
}
