package org.ressourcerie.resources.composing;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.collections.Composing;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.resources.collections.KitRows;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The kits there are: a new one, and the end of one. */
@Controller
@RequestMapping("/administration/kits")
class KitListController {
  private static final String PATH = "/administration/kits";
  private final KitRows kits;
  private final KitDesk desk;
  private final Composing composing;

  KitListController(KitRows kits, KitDesk desk, Composing composing) {
    this.kits = kits;
    this.desk = desk;
    this.composing = composing;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String list(
      @RequestParam(defaultValue = "") String dit, Screen screen, SignedIn who, Model model) {
    return page(screen, who, Told.of(dit, 0, 0, ""), "", false, model);
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object create(
      @RequestParam(defaultValue = "") String title, Screen screen, SignedIn who, Model model) {
    String name = title.strip();
    if (name.isEmpty() || name.length() > KitDeskController.LONGEST_TITLE) {
      return page(screen, who, Told.NOTHING, title, true, model);
    }
    Kit kit = desk.kit(composing.create(name, who.name()));
    return KitDesk.back(kit, screen, new Told("created", 0, 0, ""));
  }

  @GetMapping("/{slug}/suppression")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  String ask(@PathVariable String slug, Screen screen, Model model) {
    return ending(desk.kit(slug), screen, false, model);
  }

  @PostMapping("/{slug}/suppression")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object delete(
      @PathVariable String slug,
      @RequestParam(defaultValue = "-1") long version,
      Screen screen,
      SignedIn who,
      Model model) {
    return composing.delete(desk.kit(slug), version, who.name())
        ? Redirects.to(screen, PATH + "?dit=deleted")
        : ending(desk.kit(slug), screen, true, model);
  }

  private static String ending(Kit kit, Screen screen, boolean changed, Model model) {
    model.addAttribute("page", new KitEndPage(screen, kit, changed));
    return "resources/composing/KitEndPage";
  }

  private String page(
      Screen screen, SignedIn who, Told told, String title, boolean wrong, Model model) {
    boolean mayChange = who.may(Permission.PUBLISH);
    model.addAttribute(
        "page", new KitListPage(screen, kits.all(), mayChange, told.what(), title, wrong));
    return "resources/composing/KitListPage";
  }
}
