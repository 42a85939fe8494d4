package org.ressourcerie.resources.composing;

import java.util.function.UnaryOperator;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.collections.Composing;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.resources.collections.KitRows;
import org.ressourcerie.resources.collections.Sequence;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** What the forms of a kit have in common: the kit, its page, and the way back to it. */
@Component
class KitDesk {
  private final KitRows kits;
  private final SheetRows rows;
  private final Composing composing;
  private final Gate gate;

  KitDesk(KitRows kits, SheetRows rows, Composing composing, Gate gate) {
    this.kits = kits;
    this.rows = rows;
    this.composing = composing;
    this.gate = gate;
  }

  Kit kit(String slug) {
    return kits.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  Sequence sequence(Kit kit) {
    return kits.sequence(kit.id());
  }

  String page(Kit kit, Screen screen, SignedIn who, Told told, Typed typed, Model model) {
    Sequence sequence = kits.sequence(kit.id());
    AccessFilter filter = gate.filter(screen.visitor());
    model.addAttribute(
        "page",
        new KitDeskPage(
            screen,
            kit,
            sequence,
            rows.of(sequence.sheets(), filter),
            who.may(Permission.PUBLISH),
            told,
            typed));
    return "resources/composing/KitDeskPage";
  }

  /** Changes the order, or tells that it has changed already. */
  RedirectView order(
      Kit kit,
      long version,
      UnaryOperator<Sequence> change,
      Screen screen,
      SignedIn who,
      Told done) {
    boolean taken = composing.order(kit, version, change, who.name());
    return back(kit, screen, taken ? done : new Told("changed", 0, 0, ""));
  }

  static RedirectView back(Kit kit, Screen screen, Told told) {
    return Redirects.to(
        screen,
        kit.desk()
            + "?dit="
            + told.what()
            + (told.sheet() == 0 ? "" : "&fiche=" + told.sheet())
            + (told.family() == 0 ? "" : "&famille=" + told.family())
            + (told.way().isEmpty() ? "" : "&vers=" + told.way()));
  }
}
