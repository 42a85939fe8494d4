package org.ressourcerie.admin.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of changed rights and of sign-ins, on a page and as a spreadsheet. */
@Controller
class AuditController {
  private static final int SHOWN = 50;
  private static final int MOST = 100_000;

  private final AuditLog log;

  AuditController(AuditLog log) {
    this.log = log;
  }

  @GetMapping("/administration/journal")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.AUDIT)
  String show(
      Screen screen,
      Model model,
      @RequestParam(defaultValue = "") String sorte,
      @RequestParam(defaultValue = "1") int page) {
    Optional<AuditKind> kind = AuditKind.of(sorte);
    int kept = Math.clamp(page, 1, MOST);
    List<AuditLine> lines = log.lines(kind, SHOWN + 1, SHOWN * (kept - 1));
    boolean more = lines.size() > SHOWN;
    List<AuditLine> shown = more ? lines.subList(0, SHOWN) : lines;
    model.addAttribute("page", new AuditPage(screen, shown, kind, more ? kept + 1 : 0));
    return "admin/audit/AuditPage";
  }

  @GetMapping("/administration/journal.csv")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.AUDIT)
  ResponseEntity<String> export(@RequestParam(defaultValue = "") String sorte) throws IOException {
    StringWriter written = new StringWriter();
    CSVFormat format =
        CSVFormat.EXCEL
            .builder()
            .setHeader("at", "by", "what", "subject", "detail", "why", "kind")
            .get();
    try (CSVPrinter csv = new CSVPrinter(written, format)) {
      for (AuditLine line : log.lines(AuditKind.of(sorte), MOST, 0)) {
        csv.printRecord(
            line.at(),
            cell(line.by()),
            line.what(),
            cell(line.subject()),
            cell(line.detail()),
            cell(line.why()),
            line.kind().id());
      }
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.csv\"")
        .body(written.toString());
  }

  /** A text that a spreadsheet would run as a formula is kept a text (OWASP, CSV injection). */
  private static String cell(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
