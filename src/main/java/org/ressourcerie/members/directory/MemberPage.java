package org.ressourcerie.members.directory;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/** A member organisation, and those of its people who agreed to be shown to this visitor. */
public record MemberPage(
    Screen screen, DirectoryQueries.Row organisation, List<DirectoryQueries.Shown> people) {}
