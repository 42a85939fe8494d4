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

/** A picture in a smaller size, for those who may read the file. */
@Controller
class VariantController {
  private final OpenFiles files;

  VariantController(OpenFiles files) {
    this.files = files;
  }

  @GetMapping(FileAddress.VARIANT)
  @Serves(value = Channel.THUMBNAIL, rule = Serves.Rule.GATED)
  ResponseEntity<Resource> variant(
      @PathVariable String owner,
      @PathVariable String sha256,
      @PathVariable String variant,
      HttpMethod method,
      @RequestHeader HttpHeaders request,
      Visitor visitor)
      throws IOException {
    Optional<ResponseEntity<Resource>> led =
        variant.matches("[0-9a-z]+\\.[a-z]+")
            ? files.moved(
                owner, sha256, visitor, next -> FileAddress.variant(next, sha256, variant))
            : Optional.empty();
    if (led.isPresent()) {
      return led.get();
    }
    return files.variant(owner, sha256, variant, visitor).answer(method, request);
  }
}
