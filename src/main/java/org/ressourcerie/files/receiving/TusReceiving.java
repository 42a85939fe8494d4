package org.ressourcerie.files.receiving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import org.ressourcerie.files.ReceivedFiles;
import org.ressourcerie.files.storing.FileSettings;
import org.ressourcerie.web.FullDisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the pieces on the disk that keeps files, so that any process goes on with them. */
@Component
@EnableScheduling
class TusReceiving implements ReceivedFiles {
  private static final Logger log = LoggerFactory.getLogger(TusReceiving.class);

  /** What other work needs meanwhile. */
  private static final long RESERVE = 64L << 20;

  private final Path folder;
  private final long most;
  private final TusFileUploadService tus;

  @Autowired
  TusReceiving(@Value("${ressourcerie.data:./data}") Path data, FileSettings settings) {
    this(data, settings.maxSize().toBytes(), Duration.ofDays(1));
  }

  TusReceiving(Path data, long most, Duration kept) {
    this.folder = data.toAbsolutePath().normalize().resolve("files/incoming/pieces");
    this.most = most;
    this.tus =
        new TusFileUploadService()
            .withStoragePath(folder.toString())
            .withUploadUri(PATH)
            .withMaxUploadSize(most)
            .withUploadExpirationPeriod(kept.toMillis())
            .disableTusExtension("concatenation");
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response, String owner)
      throws IOException {
    if (request.getMethod().equals("POST") && length(request) > room()) {
      response.setStatus(HttpStatus.INSUFFICIENT_STORAGE.value());
      return;
    }
    try {
      write(request, response, owner);
    } catch (IOException failure) {
      if (!FullDisk.is(failure)) {
        throw failure;
      }
      givenUp(request, response, owner);
    }
  }

  /** What the protocol writes on the disk. */
  void write(HttpServletRequest request, HttpServletResponse response, String owner)
      throws IOException {
    tus.process(request, response, owner);
  }

  /** Half a file would keep the disk full for a day, and could not go on. */
  private void givenUp(HttpServletRequest request, HttpServletResponse response, String owner) {
    String id = request.getRequestURI().replaceAll(".*/", "");
    log.error("The disk that keeps files is full: {} is given up, nothing of it stays", id);
    drop(id, owner);
    if (!response.isCommitted()) {
      response.reset();
      response.setStatus(HttpStatus.INSUFFICIENT_STORAGE.value());
    }
  }

  /** As it is announced; what is none is refused by the protocol. */
  private static long length(HttpServletRequest request) {
    String announced = Objects.requireNonNullElse(request.getHeader("Upload-Length"), "");
    return announced.matches("[0-9]{1,18}") ? Long.parseLong(announced) : 0;
  }

  @Override
  public long most() {
    return most;
  }

  /** Taken, a file lies there twice for a moment. */
  @Override
  public long room() {
    try {
      long free = Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
      return Math.max(0, (free - RESERVE) / 2);
    } catch (IOException failure) {
      log.error("The disk that keeps files does not say how much is free", failure);
      return 0;
    }
  }

  @Override
  public Optional<Received> find(String id, String owner) {
    if (!id.matches(ID)) {
      return Optional.empty();
    }
    String address = PATH + "/" + id;
    try {
      UploadInfo info = tus.getUploadInfo(address, owner);
      if (info == null || info.isUploadInProgress()) {
        return Optional.empty();
      }
      String name = Objects.requireNonNullElse(info.getMetadata().get("filename"), "");
      return Optional.of(new Received(name, bytes(address, owner)));
    } catch (IOException | TusException failure) {
      log.warn("A file that was sent cannot be taken: {}", failure.getMessage());
      return Optional.empty();
    }
  }

  private InputStreamSource bytes(String address, String owner) {
    return () -> {
      try {
        return tus.getUploadedBytes(address, owner);
      } catch (TusException gone) {
        throw new IOException(gone);
      }
    };
  }

  @Override
  public void drop(String id, String owner) {
    try {
      if (id.matches(ID)) {
        tus.deleteUpload(PATH + "/" + id, owner);
      }
    } catch (IOException | TusException failure) {
      log.warn("A file that was taken stays for a day: {}", failure.getMessage());
    }
  }

  /** Whatever nobody has gone on with for a day. */
  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void clean() {
    try {
      tus.cleanup();
    } catch (IOException failure) {
      log.error("Files that did not arrive whole could not be removed", failure);
    }
  }
}
