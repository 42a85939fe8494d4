package org.ressourcerie.members.tables;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.model.Memberships;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Organisations and delegates as files, for those who keep them. */
@Controller
class ExportController {
  private final Exports exports;
  private final Memberships memberships;

  ExportController(Exports exports, Memberships memberships) {
    this.exports = exports;
    this.memberships = memberships;
  }

  @GetMapping("/administration/organisations.csv")
  @Serves(value = Channel.EXPORT, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  ResponseEntity<byte[]> organisations() {
    return file("organisations", exports.organisations());
  }

  @GetMapping("/administration/delegues.csv")
  @Serves(value = Channel.EXPORT, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  ResponseEntity<byte[]> delegates() {
    return file("delegues", exports.delegates());
  }

  private ResponseEntity<byte[]> file(String name, String text) {
    LocalDate today = memberships.today();
    var attached =
        ContentDisposition.attachment().filename(name + "-" + today + ".csv").build().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached)
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
