package org.ressourcerie.files.storing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Bytes in the data folder: {@code files/ab/cd/abcd…}, complete or absent. */
@Component
class DiskFileBytes implements FileBytes {
  private final Path root;

  DiskFileBytes(@Value("${ressourcerie.data:./data}") Path data) {
    this.root = data.toAbsolutePath().normalize().resolve("files");
  }

  @Override
  public Path draft() throws IOException {
    Path incoming = Files.createDirectories(root.resolve("incoming"));
    return Files.createTempFile(incoming, "draft-", ".part");
  }

  @Override
  public void keep(Path draft, String entry) throws IOException {
    Path folder = Files.createDirectories(folder(entry));
    force(draft, StandardOpenOption.WRITE);
    Files.move(
        draft,
        folder.resolve(entry),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    // The name must survive a power cut as well as the bytes do.
    force(folder, StandardOpenOption.READ);
  }

  @Override
  public Optional<Resource> open(String entry) {
    return local(entry).map(FileSystemResource::new);
  }

  @Override
  public Optional<Path> local(String entry) {
    return Optional.of(place(entry)).filter(Files::isRegularFile);
  }

  private Path place(String entry) {
    return folder(entry).resolve(entry);
  }

  private Path folder(String entry) {
    if (!entry.matches("[0-9a-f]{64}(\\.jpg|-[0-9]{1,4}\\.(webp|jpg|png))?")) {
      throw new IllegalArgumentException("not an entry: " + entry);
    }
    return root.resolve(entry.substring(0, 2)).resolve(entry.substring(2, 4));
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
