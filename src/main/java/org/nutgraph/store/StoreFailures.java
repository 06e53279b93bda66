package org.nutgraph.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.StorageException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.tdb2.TDBException;

/** Turns what TDB2 throws into what is wrong, where, and what to do. */
final class StoreFailures {
  private static final String LOCK = "tdb.lock";

  private final StoreFolder folder;

  StoreFailures(StoreFolder folder) {
    this.folder = folder;
  }

  /** True for failures of files and blocks, not of the query that met them. */
  static boolean comesFromStorage(RuntimeException failure) {
    return failure instanceof TDBException
        || failure instanceof DBOpEnvException
        || failure instanceof StorageException
        || failure instanceof RuntimeIOException;
  }

  private StoreException locked(Throwable failure) {
    Optional<Long> owner = owner();
    Optional<String> url = owner.flatMap(folder::servedBy);
    if (url.isPresent()) {
      return new StoreException(
          folder.path(),
          "is served at %s by %s".formatted(url.get(), holder(owner)),
          "ask it there, add articles with `nutgraph build --endpoint "
              + url.get()
              + "`, or stop the server and run the command again",
          failure);
    }
    return new StoreException(
        folder.path(),
        "is in use by " + holder(owner),
        "wait until that process ends or stop it, then run the command again",
        failure);
  }

  StoreException explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreException known) {
        return known;
      }
      if (cause instanceof DBOpEnvException
          && String.valueOf(cause.getMessage()).contains("get a lock")) {
        return locked(failure);
      }
      if (cause instanceof TextIndexException) {
        return new StoreException(
            folder.path(),
            "has a text index that cannot be used (" + summary(cause) + ")",
            "delete its folder text; the next command makes it again",
            failure);
      }
      if (cause instanceof AccessDeniedException) {
        return new StoreException(
            folder.path(), "cannot be written", "check the permissions of its files", failure);
      }
      if (cause instanceof IOException && isAboutSpace(cause)) {
        return new StoreException(
            folder.path(),
            "does not fit on the disk",
            "free some space and run the same command again; it goes on where it stopped",
            failure);
      }
    }
    return folder.corrupt("cannot be read or written (" + summary(failure) + ")", failure);
  }

  private static boolean isAboutSpace(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("No space left") || message.contains("not enough space");
  }

  private static String summary(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  /** TDB2 writes the number of the owning process into its lock file. */
  private Optional<Long> owner() {
    try {
      return Optional.of(Long.valueOf(Files.readString(folder.path().resolve(LOCK)).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String holder(Optional<Long> owner) {
    return owner
        .map(pid -> "process " + pid + ProcessHandle.of(pid).map(StoreFailures::command).orElse(""))
        .orElse("another process");
  }

  private static String command(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(path -> " (" + Path.of(path).getFileName() + ")")
        .orElse("");
  }
}
