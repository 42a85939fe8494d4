package org.ressourcerie.files.download;

import java.io.IOException;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.files.FileAddress;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The bytes of a file, whole or by ranges. */
@Controller
class FileController {
  private final OpenFiles files;

  FileController(OpenFiles files) {
    this.files = files;
  }

  @GetMapping(FileAddress.DOWNLOAD)
  @Serves(value = Channel.FILE, rule = Serves.Rule.GATED)
  ResponseEntity<Resource> file(
      @PathVariable String owner,
      @PathVariable String sha256,
      @PathVariable String name,
      HttpMethod method,
      @RequestHeader HttpHeaders request,
      Visitor visitor)
      throws IOException {
    Optional<ResponseEntity<Resource>> led =
        files.moved(owner, sha256, visitor, next -> FileAddress.download(next, sha256, name));
    if (led.isPresent()) {
      return led.get();
    }
    return files.file(owner, sha256, visitor).answer(method, request);
  }
}
