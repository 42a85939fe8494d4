package org.ressourcerie.members.groups;

import java.util.List;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.web.ui.Screen;

/** A group, who belongs to it, and the address of someone who should as it was typed. */
public record GroupPage(
    Screen screen,
    Groups.Group group,
    List<Groups.Belonging> people,
    String email,
    Problems problems) {

  public String path() {
    return screen.to("/administration/groupes/" + group.slug());
  }
}
