package org.ressourcerie.resources.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Refusals;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page where a draft is written, and its form: every button of it saves. */
@Controller
@RequestMapping("/administration/brouillons/{id:[0-9]{1,12}}")
class DraftController {
  private final WorkingCopies copies;
  private final DraftPages pages;
  private final Uploads uploads;

  DraftController(WorkingCopies copies, DraftPages pages, Uploads uploads) {
    this.copies = copies;
    this.pages = pages;
    this.uploads = uploads;
  }

  /**
   * @param refus ends of the keys of messages about files that were not taken
   * @param lu why the address that was pasted could not be read
   * @param couverture why the picture that it proposes was not taken
   */
  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<String> refus,
      @RequestParam(defaultValue = "") String lu,
      @RequestParam(defaultValue = "") String couverture,
      Screen screen,
      SignedIn who,
      HttpServletRequest request,
      Model model) {
    WorkingCopy copy = copies.find(id).orElseThrow(There::absent);
    Hand hand = Hand.of(request, who);
    model.addAttribute("page", pages.page(screen, copy, hand, who, refus, lu, couverture));
    return "resources/editing/DraftPage";
  }

  /** Saved over another save, or in another hand: nothing is written, and both are in sight. */
  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  Object send(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      Screen screen,
      SignedIn who,
      HttpServletRequest request,
      Model model) {
    WorkingCopy copy = copies.find(id).orElseThrow(There::absent);
    Hand hand = Hand.of(request, who);
    Sent sent = new Sent(fields);
    Uploads.Taken taken =
        uploads.take(new Uploads.Brought(files(request), fields, hand.key()), sent.content());
    Pressed pressed = Pressed.of(sent.button(), taken.content());
    if (!copies.save(id, sent.saves(), pressed.content(), hand)) {
      return conflict(id, pressed.content(), screen, hand, who, model);
    }
    if (taken.refused().contains(Refusals.FULL)) {
      return full(id, taken.refused(), screen, hand, who, model);
    }
    return next(copy, sent.button(), pressed, taken.refused(), screen);
  }

  /** What was typed is saved; the file is not, and programs are told so by the status. */
  private ModelAndView full(
      long id, List<String> refused, Screen screen, Hand hand, SignedIn who, Model model) {
    WorkingCopy saved = copies.find(id).orElseThrow(There::absent);
    model.addAttribute("page", pages.page(screen, saved, hand, who, refused, "", ""));
    return new ModelAndView(
        "resources/editing/DraftPage", model.asMap(), HttpStatus.INSUFFICIENT_STORAGE);
  }

  private static RedirectView next(
      WorkingCopy copy, String button, Pressed pressed, List<String> refused, Screen screen) {
    String path = "/administration/brouillons/" + copy.id();
    if (button.equals("publish")) {
      return Redirects.to(screen, path + "/publication");
    }
    String told = Refusals.query(refused);
    String anchor = button.startsWith("upload.") ? "b." + button.substring(7) : pressed.anchor();
    return Redirects.to(screen, path + told + (anchor.isEmpty() ? "" : "#" + anchor));
  }

  private String conflict(
      long id, Content typed, Screen screen, Hand hand, SignedIn who, Model model) {
    WorkingCopy other = copies.find(id).orElseThrow(There::absent);
    model.addAttribute("page", pages.page(screen, other, hand, who).over(typed));
    return "resources/editing/DraftPage";
  }

  private static MultiValueMap<String, MultipartFile> files(HttpServletRequest request) {
    return request instanceof MultipartHttpServletRequest parts
        ? parts.getMultiFileMap()
        : new LinkedMultiValueMap<>();
  }
}
