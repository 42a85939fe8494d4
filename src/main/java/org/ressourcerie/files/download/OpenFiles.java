package org.ressourcerie.files.download;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.files.spi.AttachmentSource;
import org.ressourcerie.files.spi.AttachmentSource.OpenAttachment;
import org.ressourcerie.files.storing.FileBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Files that some content admits for a visitor; what nobody admits is as absent as what is not. */
@Component
class OpenFiles {
  private static final Logger log = LoggerFactory.getLogger(OpenFiles.class);
  private final List<AttachmentSource> sources;
  private final Gate gate;
  private final FileStore files;
  private final FileBytes bytes;

  OpenFiles(List<AttachmentSource> sources, Gate gate, FileStore files, FileBytes bytes) {
    this.sources = sources;
    this.gate = gate;
    this.files = files;
    this.bytes = bytes;
  }

  Served file(String owner, String sha256, Visitor visitor) {
    OpenAttachment open = admitted(owner, sha256, visitor);
    StoredFile file = files.find(sha256).orElseThrow(OpenFiles::absent);
    Resource content = content(sha256);
    return new Served(
        content, file.mediaType(), open.name(), "\"" + sha256 + "\"", open.everyone());
  }

  /**
   * Where a file of an owner that is not there any more leads: to the same file of the one that
   * took its place, where the visitor may open it there, else to its page.
   *
   * @param address of that file, by its owner
   */
  Optional<ResponseEntity<Resource>> moved(
      String owner, String sha256, Visitor visitor, UnaryOperator<String> address) {
    AccessFilter filter = gate.filter(visitor);
    return sources.stream()
        .flatMap(source -> source.moved(owner, filter).stream())
        .findFirst()
        .map(page -> same(owner, sha256, filter).map(address).orElse(page))
        .map(
            there ->
                ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(there))
                    .<Resource>build());
  }

  private Optional<String> same(String owner, String sha256, AccessFilter filter) {
    return sources.stream()
        .flatMap(source -> source.successor(owner, filter).stream())
        .filter(next -> sources.stream().anyMatch(s -> s.open(next, sha256, filter).isPresent()))
        .findFirst();
  }

  Served preview(String owner, String sha256, Visitor visitor) {
    OpenAttachment open = admitted(owner, sha256, visitor);
    Resource image =
        files
            .find(sha256)
            .filter(StoredFile::hasPreview)
            .map(file -> content(FileBytes.preview(file.sha256())))
            .orElseThrow(OpenFiles::absent);
    return new Served(
        image, "image/jpeg", sha256 + ".jpg", "\"" + sha256 + "-1\"", open.everyone());
  }

  /** A variant that was not made is as absent as a file that is not there. */
  Served variant(String owner, String sha256, String variant, Visitor visitor) {
    OpenAttachment open = admitted(owner, sha256, visitor);
    boolean made =
        files
            .find(sha256)
            .map(StoredFile::picture)
            .filter(picture -> picture.variants().contains(variant))
            .isPresent();
    if (!made) {
      throw absent();
    }
    String format = variant.substring(variant.indexOf('.') + 1);
    return new Served(
        content(FileBytes.variant(sha256, variant)),
        "image/" + (format.equals("jpg") ? "jpeg" : format),
        sha256 + "-" + variant,
        "\"" + sha256 + "-" + variant + "\"",
        open.everyone());
  }

  private OpenAttachment admitted(String owner, String sha256, Visitor visitor) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw absent();
    }
    AccessFilter filter = gate.filter(visitor);
    List<OpenAttachment> open =
        sources.stream()
            .map(source -> source.open(owner, sha256, filter))
            .flatMap(Optional::stream)
            .filter(attachment -> Objects.equals(attachment.sha256(), sha256))
            .toList();
    return open.stream().findFirst().orElseThrow(OpenFiles::absent);
  }

  private Resource content(String entry) {
    return bytes
        .open(entry)
        .orElseThrow(
            () -> {
              log.error("The bytes of {} are missing", entry);
              return absent();
            });
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
