package org.nutgraph.link.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are written from the front and read from the front: numbers of seven bits a byte,
 * texts with their length, QIDs as numbers. Not safe for several threads.
 */
final class PackedBytes {
  private static final int FIRST_CAPACITY = 512;

  private byte[] bytes;
  private int position;
  private int end;

  private PackedBytes(byte[] bytes, int position, int end) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
  }

  static PackedBytes empty() {
    return new PackedBytes(new byte[FIRST_CAPACITY], 0, 0);
  }

  /** Reads from {@code start}, inclusive, to {@code end}, exclusive. */
  static PackedBytes of(byte[] bytes, int start, int end) {
    return new PackedBytes(bytes, start, end);
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return end;
  }

  void clear() {
    position = 0;
    end = 0;
  }

  void putInt(int value) {
    room(5);
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      bytes[end++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[end++] = (byte) rest;
  }

  int getInt() {
    int value = 0;
    int shift = 0;
    while (true) {
      byte next = bytes[position++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  /** A year, which may be before our era, or none. */
  void putYear(@Nullable Integer year) {
    putInt(year == null ? 0 : (year << 1 ^ year >> 31) + 1);
  }

  @Nullable Integer getYear() {
    int coded = getInt() - 1;
    return coded < 0 ? null : Integer.valueOf(coded >>> 1 ^ -(coded & 1));
  }

  void putText(@Nullable String text) {
    byte[] coded = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    putInt(coded.length);
    room(coded.length);
    System.arraycopy(coded, 0, bytes, end, coded.length);
    end += coded.length;
  }

  String getText() {
    int length = getInt();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  @Nullable String getTextOrNull() {
    String text = getText();
    return text.isEmpty() ? null : text;
  }

  void putTexts(List<String> texts) {
    putInt(texts.size());
    texts.forEach(this::putText);
  }

  List<String> getTexts() {
    int size = getInt();
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(getText());
    }
    return texts;
  }

  void putQids(List<String> qids) {
    putInt(qids.size());
    qids.forEach(this::putQid);
  }

  void putQid(String qid) {
    putInt(Qids.number(qid));
  }

  String getQid() {
    return "Q" + getInt();
  }

  List<String> getQids() {
    int size = getInt();
    List<String> qids = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      qids.add(getQid());
    }
    return qids;
  }

  private void room(int more) {
    if (end + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, bytes.length * 2));
    }
  }
}
