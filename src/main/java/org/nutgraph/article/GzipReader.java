package org.nutgraph.article;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A packed file, read as what its name says without the ".gz"; unpacked as it is read. */
final class GzipReader implements ArticleReader {
  static final String SUFFIX = ".gz";

  @Override
  public List<String> suffixes() {
    return List.of(SUFFIX);
  }

  @Override
  public boolean accepts(byte[] head) {
    return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
  }

  /** The name without ".gz", where it ends so. */
  static String inner(String name) {
    boolean packed = name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    return packed ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  @Override
  public void read(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    BoundedStream packed = BoundedStream.packed(input.bytes());
    try (GZIPInputStream gzip = new GZIPInputStream(packed)) {
      BoundedStream bytes = BoundedStream.unpacked(gzip, packed);
      ArticleReaders.readUnpacked(
          new ArticleInput(input.source(), inner(input.name()), bytes), options, sink);
    } catch (ZipException | EOFException e) {
      sink.accept(
          new ReadResult.Unreadable(
              input.source(), "is a gzip file that is damaged or cut off; fetch or pack it again"));
    } catch (ArticleSourceException e) {
      sink.accept(new ReadResult.Unreadable(input.source(), SingleFile.reason(e)));
    }
  }
}
