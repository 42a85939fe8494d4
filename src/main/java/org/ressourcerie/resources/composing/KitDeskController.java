package org.ressourcerie.resources.composing;

import java.util.Map;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.collections.Composing;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.resources.collections.KitReaders;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where a kit is put together, and what is said of it. */
@Controller
@RequestMapping("/administration/kits/{slug}")
class KitDeskController {
  static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 1_000;
  private final KitDesk desk;
  private final Composing composing;

  KitDeskController(KitDesk desk, Composing composing) {
    this.desk = desk;
    this.composing = composing;
  }

  /**
   * @param dit what was just done
   * @param vers the button pressed
   */
  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String dit,
      @RequestParam(defaultValue = "0") long fiche,
      @RequestParam(defaultValue = "0") long famille,
      @RequestParam(defaultValue = "") String vers,
      Screen screen,
      SignedIn who,
      Model model) {
    Told told = Told.of(dit, fiche, famille, vers);
    return desk.page(desk.kit(slug), screen, who, told, Typed.NOTHING, model);
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object describe(
      @PathVariable String slug,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String description,
      @RequestParam(defaultValue = "") String readers,
      Screen screen,
      SignedIn who,
      Model model) {
    Kit kit = desk.kit(slug);
    Map<String, String> typed =
        Map.of("title", title, "description", description, "readers", readers);
    String name = title.strip();
    String text = description.strip();
    if (name.isEmpty() || name.length() > LONGEST_TITLE) {
      Typed wrong = Typed.wrong(typed, "title", "kits.title.wrong");
      return desk.page(kit, screen, who, Told.NOTHING, wrong, model);
    }
    if (text.length() > LONGEST_DESCRIPTION) {
      Typed wrong = Typed.wrong(typed, "description", "kits.description.wrong");
      return desk.page(kit, screen, who, Told.NOTHING, wrong, model);
    }
    KitReaders chosen = KitReaders.of(readers);
    if (!composing.describe(kit, version, name, text, chosen, who.name())) {
      return desk.page(desk.kit(slug), screen, who, Told.NOTHING, Typed.stale(typed), model);
    }
    return KitDesk.back(kit, screen, new Told("saved", 0, 0, ""));
  }
}
