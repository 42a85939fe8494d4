package org.ressourcerie.members;

import java.util.List;

/** The groups that access rules may name, for whoever writes such rules. */
public interface Circles {

  /** All of them, by name. */
  List<Circle> all();

  /**
   * A group.
   *
   * @param slug what its audience is called by
   */
  record Circle(String slug, String name) {}
}
