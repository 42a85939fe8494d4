package org.ressourcerie.members.directory;

import java.util.List;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.web.ui.Screen;

/**
 * What the directory shows of whoever reads this, and how it looks.
 *
 * @param account whether they have one: the others show nothing here
 * @param fields that can be shown
 * @param told what became of the form, in words; empty when nothing is to be said
 * @param members how members see them, one line for each organisation
 * @param everyone the same for everyone
 */
public record ShownPage(
    Screen screen,
    boolean account,
    List<String> fields,
    ShownForm form,
    Problems problems,
    String told,
    List<ShownQueries.Line> members,
    List<ShownQueries.Line> everyone) {

  public boolean isToMembers() {
    return !form.name().equals("nobody");
  }

  public boolean isToEveryone() {
    return form.name().equals("public");
  }
}
