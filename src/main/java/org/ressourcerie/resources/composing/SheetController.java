package org.ressourcerie.resources.composing;

import java.util.List;
import java.util.Map;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.collections.Composing;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.resources.collections.Sequence;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The sheets of a kit: added, moved, taken out. */
@Controller
@RequestMapping("/administration/kits/{slug}/fiches")
class SheetController {
  private static final String SHEET = "/{number:[0-9]{1,12}}";

  /** A kit is printed and carried away as a whole. */
  private static final int MOST_SHEETS = 200;

  private final KitDesk desk;
  private final Wanted wanted;
  private final Composing composing;
  private final Gate gate;

  SheetController(KitDesk desk, Wanted wanted, Composing composing, Gate gate) {
    this.desk = desk;
    this.wanted = wanted;
    this.composing = composing;
    this.gate = gate;
  }

  /**
   * All of them or none: as long as one line is unclear, they wait in the form.
   *
   * @param lignes a number, an address or words of a title on each line
   * @param choix numbers chosen where a line means several
   */
  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object add(
      @PathVariable String slug,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam(defaultValue = "") String lignes,
      @RequestParam(defaultValue = "") List<Long> choix,
      @RequestParam(defaultValue = "0") long famille,
      Screen screen,
      SignedIn who,
      Model model) {
    Kit kit = desk.kit(slug);
    Map<String, String> typed = Map.of("lignes", lignes, "famille", Long.toString(famille));
    Wanted.Answer answer = wanted.read(lignes, choix, gate.filter(screen.visitor()));
    if (!answer.unclear().isEmpty()) {
      Typed unclear = new Typed(typed, Map.of(), answer.unclear(), false);
      return desk.page(kit, screen, who, Told.NOTHING, unclear, model);
    }
    String problem = problem(answer, kit);
    if (!problem.isEmpty()) {
      Typed wrong = Typed.wrong(typed, "lignes", problem);
      return desk.page(kit, screen, who, Told.NOTHING, wrong, model);
    }
    if (!composing.order(kit, version, one -> added(one, answer, famille), who.name())) {
      return desk.page(desk.kit(slug), screen, who, Told.NOTHING, Typed.stale(typed), model);
    }
    return KitDesk.back(kit, screen, new Told("added", answer.sheets().getLast(), 0, ""));
  }

  private String problem(Wanted.Answer answer, Kit kit) {
    if (answer.sheets().isEmpty()) {
      return "kits.add.empty";
    }
    if (desk.sequence(kit).sheets().containsAll(answer.sheets())) {
      return "kits.add.there";
    }
    return kit.sheets() + answer.sheets().size() > MOST_SHEETS ? "kits.add.many" : "";
  }

  private static Sequence added(Sequence before, Wanted.Answer answer, long family) {
    long into = before.familyPosition(family) > 0 ? family : before.families().getLast().id();
    return before.with(answer.sheets(), into);
  }

  /**
   * @param vers {@code haut}, {@code bas}, or another word for the family that follows
   * @param rang from 0 in that family, once it is taken out; without it, the end
   */
  @PostMapping(SHEET + "/place")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView move(
      @PathVariable String slug,
      @PathVariable long number,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam(defaultValue = "") String vers,
      @RequestParam(defaultValue = "0") long famille,
      @RequestParam(defaultValue = "2147483647") int rang,
      Screen screen,
      SignedIn who) {
    return desk.order(
        desk.kit(slug),
        version,
        one ->
            switch (vers) {
              case Told.UP -> one.up(number);
              case Told.DOWN -> one.down(number);
              default -> one.put(number, famille, rang);
            },
        screen,
        who,
        new Told("moved", number, 0, FamilyController.way(vers)));
  }

  @PostMapping(SHEET + "/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView remove(
      @PathVariable String slug,
      @PathVariable long number,
      @RequestParam(defaultValue = "-1") long version,
      Screen screen,
      SignedIn who) {
    Told done = new Told("removed", 0, 0, "");
    return desk.order(desk.kit(slug), version, one -> one.without(number), screen, who, done);
  }
}
