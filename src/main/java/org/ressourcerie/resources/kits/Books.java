package org.ressourcerie.resources.kits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Gate;
import org.ressourcerie.files.SmallPictures;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.resources.collections.Kits;
import org.ressourcerie.resources.collections.Sequence;
import org.ressourcerie.resources.model.NamedTerritories;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.reading.NoticeQueries;
import org.ressourcerie.resources.reading.PartQueries;
import org.ressourcerie.resources.reading.ResourcePage;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Loads all sheets of a kit through its visitor, each as its own page would show it. */
@Component
class Books {
  private final Kits kits;
  private final NoticeQueries notices;
  private final PartQueries parts;
  private final NamedTerritories territories;
  private final Vocabulary vocabulary;
  private final SmallPictures pictures;
  private final Gate gate;

  Books(
      Kits kits,
      NoticeQueries notices,
      PartQueries parts,
      NamedTerritories territories,
      Vocabulary vocabulary,
      SmallPictures pictures,
      Gate gate) {
    this.kits = kits;
    this.notices = notices;
    this.parts = parts;
    this.territories = territories;
    this.vocabulary = vocabulary;
    this.pictures = pictures;
    this.gate = gate;
  }

  /**
   * @param style to put into the page; {@link BookPage#PRINTED} where the site's own is asked for
   */
  BookPage of(Kit kit, AccessFilter filter, Screen screen, String style) {
    String site = site(screen);
    Album album =
        style.equals(BookPage.PRINTED) ? Album.elsewhere(site) : Album.inside(site, pictures);
    List<BookPage.Family> families = new ArrayList<>();
    int position = 0;
    for (Sequence.Family family : kits.families(kit, filter)) {
      List<Sheet> sheets = new ArrayList<>();
      for (long number : family.sheets()) {
        Optional<Notice> notice = notices.find(number, filter);
        if (notice.isPresent()) {
          position++;
          sheets.add(sheet(notice.get(), position, family, filter, screen, album));
        }
      }
      families.add(new BookPage.Family(family.title(), sheets));
    }
    return new BookPage(screen, kit, families, site, filter.at(), style);
  }

  private Sheet sheet(
      Notice notice,
      int position,
      Sequence.Family family,
      AccessFilter filter,
      Screen screen,
      Album album) {
    ResourcePage page =
        new ResourcePage(
            screen,
            vocabulary,
            notice,
            territories.of(notice.territories(), screen.words().locale()),
            notice.open() ? parts.of(notice, filter) : List.of(),
            Map.of(),
            gate.ask(filter, Access.of(notice.access())),
            List.of(),
            List.of(),
            null,
            null,
            null,
            List.of());
    return new Sheet(page, position, family.title().isEmpty() ? 2 : 3, album);
  }

  /** A file on a disk knows no site: its links are whole. */
  private static String site(Screen screen) {
    String known = screen.network().siteAddress();
    return known.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
        : known;
  }
}
