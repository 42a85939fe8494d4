package org.ressourcerie.members.groups;

import java.util.List;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.web.ui.Screen;

/** The groups, and the form of a new one as it was typed. */
public record GroupsPage(
    Screen screen, List<Groups.Group> groups, String name, String purpose, Problems problems) {}
