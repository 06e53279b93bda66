package org.nutgraph.article;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * A folder's files of a kind that is read, in all folders below it, in the order of their paths on
 * every machine. Hidden files are passed over, files of another kind are counted in a note.
 */
final class Folder {
  private static final Comparator<Path> BY_PATH =
      Comparator.comparing(path -> path.toString().replace(File.separatorChar, '/'));

  private final Path top;
  private final List<Path> files = new ArrayList<>();
  private final List<Path> others = new ArrayList<>();
  private final List<ReadResult.Unreadable> failures = new ArrayList<>();

  Folder(Path top) {
    this.top = top;
  }

  void read(ReadOptions options, Consumer<ReadResult> sink) throws IOException {
    Files.walkFileTree(
        top, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Finder());
    if (files.isEmpty() && failures.isEmpty()) {
      throw new ArticleSourceException(
          "holds no article; what can be read is " + ArticleReaders.suffixes());
    }
    if (!others.isEmpty()) {
      options
          .notes()
          .accept(
              "%s: %d file(s) of another kind passed over, such as %s"
                  .formatted(
                      top.toString().isEmpty() ? "." : top,
                      others.size(),
                      others.stream().min(BY_PATH).orElseThrow()));
    }
    failures.forEach(sink);
    files.sort(BY_PATH);
    for (Path file : files) {
      try {
        SingleFile.read(file, options, sink);
      } catch (IOException e) {
        sink.accept(new ReadResult.Unreadable(file.toString(), SingleFile.reason(e)));
      }
    }
  }

  private boolean isHidden(Path path) {
    return !path.equals(top) && path.getFileName().toString().startsWith(".");
  }

  private final class Finder extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // Still a link although links are followed: one that leads nowhere, told when it is opened.
      boolean readable = attributes.isRegularFile() || attributes.isSymbolicLink();
      if (!readable || isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      boolean known = ArticleReaders.findByName(file.getFileName().toString()).isPresent();
      (known ? files : others).add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // A link back to a folder above brings nothing new.
      if (!(e instanceof FileSystemLoopException)) {
        failures.add(new ReadResult.Unreadable(file.toString(), SingleFile.reason(e)));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
