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

/** The image of a file's first page, for those who may read the file. */
@Controller
class PreviewController {
  private final OpenFiles files;

  PreviewController(OpenFiles files) {
    this.files = files;
  }

  @GetMapping({FileAddress.PREVIEW, "/vignettes/{owner}/{sha256}"})
  @Serves(value = Channel.THUMBNAIL, rule = Serves.Rule.GATED)
  ResponseEntity<Resource> preview(
      @PathVariable String owner,
      @PathVariable String sha256,
      HttpMethod method,
      @RequestHeader HttpHeaders request,
      Visitor visitor)
      throws IOException {
    Optional<ResponseEntity<Resource>> led =
        files.moved(owner, sha256, visitor, next -> FileAddress.preview(next, sha256));
    if (led.isPresent()) {
      return led.get();
    }
    return files.preview(owner, sha256, visitor).answer(method, request);
  }
}
