package org.nutgraph.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Strict UTF-8: a wrong byte is told with its place, never replaced. */
final class Utf8 {
  private static final int BOM_LENGTH = 3;

  private Utf8() {}

  /**
   * Decodes all bytes; a byte order mark at the start of the input is no part of the text.
   *
   * @param offset where these bytes begin in the input
   * @param line number of their first line, from 1
   */
  static String decode(byte[] bytes, long offset, long line) throws UnreadableException {
    if (offset == 0 && bytes.length >= 2 && isUtf16Mark(bytes[0], bytes[1])) {
      throw new UnreadableException(
          "is UTF-16; convert it to UTF-8, for example with iconv -f UTF-16 -t UTF-8");
    }
    int skip = offset == 0 && startsWithMark(bytes) ? BOM_LENGTH : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer out = CharBuffer.allocate(bytes.length - skip);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int place = in.position();
      throw new UnreadableException(
          "is not UTF-8: byte 0x%s at byte offset %d, line %d; convert it, for example with iconv -f WINDOWS-1252 -t UTF-8"
              .formatted(
                  HexFormat.of().withUpperCase().toHexDigits(bytes[place]),
                  offset + place,
                  line + lineBreaks(bytes, place)));
    }
    return out.flip().toString();
  }

  static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= BOM_LENGTH
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static boolean isUtf16Mark(byte first, byte second) {
    return (first == (byte) 0xFF && second == (byte) 0xFE)
        || (first == (byte) 0xFE && second == (byte) 0xFF);
  }

  private static long lineBreaks(byte[] bytes, int end) {
    long count = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        count++;
      }
    }
    return count;
  }
}
