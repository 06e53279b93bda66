package org.nutgraph.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.nutgraph.article.ArticleSourceException;
import org.nutgraph.pipeline.BrokenEnvironmentException;
import org.nutgraph.pipeline.correct.CorrectionException;
import org.nutgraph.query.QueryException;
import org.nutgraph.query.QueryTimeoutException;
import org.nutgraph.store.StoreException;
import picocli.CommandLine;

/** One line for what went wrong, and the exit code that says whose turn it is. */
final class Failures
    implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    console.say("error: " + failure.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, console.err());
    console.say("Try `" + command.getCommandSpec().qualifiedName() + " --help`.");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    for (String line : message(failure).split("\n")) {
      console.say("error: " + line);
    }
    if (Verbosity.isVerbose(parsed)) {
      failure.printStackTrace(console.err());
    }
    return failure instanceof UsageException || failure instanceof QueryException
        ? ExitCode.USAGE
        : ExitCode.FAILURE;
  }

  private static String message(Exception failure) {
    if (failure instanceof StoreException
        || failure instanceof ArticleSourceException
        || failure instanceof QueryException
        || failure instanceof QueryTimeoutException
        || failure instanceof CorrectionException
        || failure instanceof BrokenEnvironmentException
        || failure instanceof UsageException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof IOException io) {
      return message(io);
    }
    return "the program itself failed: "
        + failure
        + "; run the command again with -v and report what it prints";
  }

  private static String message(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof NoSuchFileException) {
      return message + " does not exist; check the path";
    }
    if (failure instanceof AccessDeniedException) {
      return message + " may not be used; check its permissions";
    }
    if (message.contains("No space left")) {
      return message + "; free some space on the disk and run the command again";
    }
    return failure instanceof FileSystemException ? message + "; check the path" : message;
  }
}
