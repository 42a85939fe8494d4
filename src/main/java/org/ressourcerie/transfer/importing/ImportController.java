package org.ressourcerie.transfer.importing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.importing.ImportsPage.Form;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Imports seen and started by the network's staff. */
@Controller
@RequestMapping("/administration/imports")
class ImportController {
  private static final int PAST = 30;
  private static final int ITEMS = 200;
  private final Background background;
  private final Sent sent;
  private final Inputs inputs;
  private final Runs runs;
  private final RunItems items;
  private final MessageSource messages;

  ImportController(
      Background background,
      Sent sent,
      Inputs inputs,
      Runs runs,
      RunItems items,
      MessageSource messages) {
    this.background = background;
    this.sent = sent;
    this.inputs = inputs;
    this.runs = runs;
    this.items = items;
    this.messages = messages;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String index(Screen screen, SignedIn who, Model model) {
    return form(screen, who, model, Form.EMPTY);
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  Object create(
      Screen screen,
      SignedIn who,
      Model model,
      @RequestParam String format,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "false") boolean check)
      throws IOException {
    var options = new ImportOptions(check, label.isBlank() ? null : label.strip());
    Sent.Outcome outcome =
        inputs.isOpenTo(who, format)
            ? sent.start(format, file, address, options)
            : Sent.Outcome.Wrong.of("transfer.no-file");
    return switch (outcome) {
      case Sent.Outcome.Begun begun ->
          Redirects.to(screen, "/administration/imports/" + begun.run());
      case Sent.Outcome.Wrong wrong -> {
        String error = screen.say(wrong.message(), wrong.arguments().toArray());
        yield form(screen, who, model, new Form(format, address, label, check, error));
      }
    };
  }

  @GetMapping("/{id:\\d{1,18}}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(
      Screen screen,
      SignedIn who,
      Model model,
      @PathVariable long id,
      @RequestParam(defaultValue = "1") int page) {
    background.noticeTheDead();
    Run run =
        runs.byId(id)
            .filter(one -> inputs.isOpenTo(who, one.format()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var telling = new Telling(messages, screen.words().locale());
    int offset = ITEMS * (Math.clamp(page, 1, 100_000) - 1);
    List<org.ressourcerie.transfer.ImportReport.Item> shown =
        items.of(id, offset, ITEMS + 1, telling);
    boolean more = shown.size() > ITEMS;
    var rows = more ? shown.subList(0, ITEMS) : shown;
    model.addAttribute(
        "page",
        new RunPage(
            screen,
            run,
            inputs.called(run.format(), screen),
            title -> inputs.shown(run.format(), title),
            items.notes(id, telling),
            rows,
            more ? page + 1 : 0));
    return "transfer/importing/RunPage";
  }

  private String form(Screen screen, SignedIn who, Model model, Form form) {
    background.noticeTheDead();
    List<Run> past =
        runs.latest(PAST).stream().filter(run -> inputs.isOpenTo(who, run.format())).toList();
    Map<String, String> called =
        past.stream()
            .map(Run::format)
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> inputs.called(name, screen)));
    model.addAttribute("page", new ImportsPage(screen, inputs.ofFiles(who), past, called, form));
    return "transfer/importing/ImportsPage";
  }
}
