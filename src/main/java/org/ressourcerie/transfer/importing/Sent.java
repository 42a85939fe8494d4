package org.ressourcerie.transfer.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ressourcerie.fetching.Answer.Fetched;
import org.ressourcerie.fetching.Answer.Refused;
import org.ressourcerie.fetching.Fetching;
import org.ressourcerie.transfer.ImportOptions;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Starts the import of what a form sent: a file, or the address where one lies. */
@Component
class Sent {
  private final Background background;
  private final Fetching fetching;

  Sent(Background background, Fetching fetching) {
    this.background = background;
    this.fetching = fetching;
  }

  /** The number of the run that began, or the key and arguments of what to say instead. */
  sealed interface Outcome {
    record Begun(long run) implements Outcome {}

    record Wrong(String message, List<String> arguments) implements Outcome {
      static Wrong of(String message, String... arguments) {
        return new Wrong(message, List.of(arguments));
      }
    }
  }

  /** A file is taken before an address. */
  Outcome start(String format, MultipartFile file, String address, ImportOptions options)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    if (!file.isEmpty()) {
      return begin(format, name, file.getInputStream(), options);
    }
    if (!name.isEmpty()) {
      return Outcome.Wrong.of("transfer.empty-file", name);
    }
    return address.isBlank()
        ? Outcome.Wrong.of("transfer.no-file")
        : fetch(format, address.strip(), options);
  }

  private Outcome fetch(String format, String address, ImportOptions options) throws IOException {
    Path folder = Files.createTempDirectory("ressourcerie-fetch");
    try {
      return switch (fetching.fetch(address, folder)) {
        case Refused no ->
            Outcome.Wrong.of("transfer.fetch." + no.reason().id(), address, no.detail());
        case Fetched found when Files.size(found.file()) == 0 ->
            Outcome.Wrong.of("transfer.empty-file", address);
        case Fetched found ->
            begin(format, found.name(), Files.newInputStream(found.file()), options);
      };
    } finally {
      Background.delete(folder);
    }
  }

  private Outcome begin(String format, String name, InputStream input, ImportOptions options)
      throws IOException {
    try (input) {
      return new Outcome.Begun(background.start(format, name, input, options));
    }
  }
}
