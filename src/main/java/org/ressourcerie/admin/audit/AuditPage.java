package org.ressourcerie.admin.audit;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/**
 * Changed rights, the latest first.
 *
 * @param next the number of the next page; 0 when there is none
 */
public record AuditPage(Screen screen, List<AuditLine> lines, int next) {}
