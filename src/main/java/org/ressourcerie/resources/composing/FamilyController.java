package org.ressourcerie.resources.composing;

import java.util.Map;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.collections.Composing;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The families of a kit: named, moved, taken out. */
@Controller
@RequestMapping("/administration/kits/{slug}/familles")
class FamilyController {
  private static final String FAMILY = "/{family:[0-9]{1,12}}";
  private final KitDesk desk;
  private final Composing composing;

  FamilyController(KitDesk desk, Composing composing) {
    this.desk = desk;
    this.composing = composing;
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object add(
      @PathVariable String slug,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam(defaultValue = "") String title,
      Screen screen,
      SignedIn who,
      Model model) {
    Kit kit = desk.kit(slug);
    Map<String, String> typed = Map.of("family", title);
    String name = title.strip();
    if (name.isEmpty() || name.length() > KitDeskController.LONGEST_TITLE) {
      Typed wrong = Typed.wrong(typed, "family", "kits.title.wrong");
      return desk.page(kit, screen, who, Told.NOTHING, wrong, model);
    }
    if (!composing.order(kit, version, one -> one.withFamily(name), who.name())) {
      return desk.page(desk.kit(slug), screen, who, Told.NOTHING, Typed.stale(typed), model);
    }
    return KitDesk.back(kit, screen, new Told("family-added", 0, 0, ""));
  }

  /** An empty title leaves its sheets without a heading. */
  @PostMapping(FAMILY + "/titre")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object rename(
      @PathVariable String slug,
      @PathVariable long family,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam(defaultValue = "") String title,
      Screen screen,
      SignedIn who,
      Model model) {
    Kit kit = desk.kit(slug);
    Map<String, String> typed = Map.of("family-" + family, title);
    String name = title.strip();
    if (name.length() > KitDeskController.LONGEST_TITLE) {
      Typed wrong = Typed.wrong(typed, "family-" + family, "kits.title.wrong");
      return desk.page(kit, screen, who, Told.NOTHING, wrong, model);
    }
    if (!composing.order(kit, version, one -> one.renamed(family, name), who.name())) {
      return desk.page(desk.kit(slug), screen, who, Told.NOTHING, Typed.stale(typed), model);
    }
    return KitDesk.back(kit, screen, new Told("family-renamed", 0, 0, ""));
  }

  /**
   * @param vers {@code haut}, {@code bas}, or {@code rang} for the index that follows
   * @param rang from 0, once it is taken out
   */
  @PostMapping(FAMILY + "/place")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView move(
      @PathVariable String slug,
      @PathVariable long family,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam(defaultValue = "") String vers,
      @RequestParam(defaultValue = "2147483647") int rang,
      Screen screen,
      SignedIn who) {
    return desk.order(
        desk.kit(slug),
        version,
        one -> {
          int at = one.familyPosition(family) - 1;
          return switch (vers) {
            case Told.UP -> one.putFamily(family, at - 1);
            case Told.DOWN -> one.putFamily(family, at + 1);
            default -> one.putFamily(family, rang);
          };
        },
        screen,
        who,
        new Told("family-moved", 0, family, way(vers)));
  }

  @PostMapping(FAMILY + "/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView remove(
      @PathVariable String slug,
      @PathVariable long family,
      @RequestParam(defaultValue = "-1") long version,
      Screen screen,
      SignedIn who) {
    Told done = new Told("family-removed", 0, 0, "");
    return desk.order(desk.kit(slug), version, one -> one.withoutFamily(family), screen, who, done);
  }

  static String way(String vers) {
    return vers.equals(Told.UP) || vers.equals(Told.DOWN) ? vers : "rang";
  }
}
