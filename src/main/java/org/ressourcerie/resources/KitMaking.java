package org.ressourcerie.resources;

import java.util.List;

/** Makes a whole kit at once, for what fills a new site. */
public interface KitMaking {

  /** Sheets under one heading, by the keys their source knows them by. */
  record Family(String title, List<String> keys) {
    public Family {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A kit that everyone may know of. Keys that no resource has are left out; nothing happens when
   * there is a kit of this title already.
   */
  void make(String title, String description, String source, List<Family> families);
}
