package org.ressourcerie.search.lucene;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the index: numbered directories, a file that names the one that answers, and the
 * lock of the one process that writes.
 */
final class IndexFolder {
  private static final String POINTER = "current";

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /** The writer's lock, held until its channel is closed; empty while another process has it. */
  Optional<FileChannel> lock() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("writer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (locks(channel)) {
      return Optional.of(channel);
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /** What tells this folder from those of other processes, for as long as it is there. */
  String name() throws IOException {
    Path file = folder.resolve("name");
    if (!Files.exists(file)) {
      Files.writeString(file, UUID.randomUUID().toString());
    }
    return Files.readString(file).strip();
  }

  /** The directory that answers, when there is one. */
  Optional<Path> current() throws IOException {
    Path pointer = folder.resolve(POINTER);
    if (!Files.exists(pointer)) {
      return Optional.empty();
    }
    String name = Files.readString(pointer).strip();
    Path directory = folder.resolve(name);
    return name.matches("[0-9]{1,18}") && Files.isDirectory(directory)
        ? Optional.of(directory)
        : Optional.empty();
  }

  /** A new directory, empty, that no reader sees before it is pointed at. */
  Path fresh() throws IOException {
    long last = numbered().stream().mapToLong(IndexFolder::number).max().orElse(0);
    return Files.createDirectory(folder.resolve(Long.toString(last + 1)));
  }

  /** Makes this directory the one that answers, in one step. */
  void point(Path directory) throws IOException {
    Path next = folder.resolve(POINTER + ".next");
    try (FileChannel out =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.write(US_ASCII.encode(directory.getFileName().toString()));
      out.force(true);
    }
    Files.move(next, folder.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Removes the directories that do not answer: former indexes, rebuilds that were not finished.
   */
  void tidy() throws IOException {
    Optional<Path> current = current();
    for (Path directory : numbered()) {
      if (!current.equals(Optional.of(directory))) {
        FileSystemUtils.deleteRecursively(directory);
      }
    }
  }

  static void drop(Path directory) {
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Path> numbered() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("[0-9]{1,18}"))
          .toList();
    }
  }

  private static long number(Path directory) {
    return Long.parseLong(directory.getFileName().toString());
  }
}
