package org.ressourcerie.resources.model;

import java.util.List;
import org.ressourcerie.access.AccessRule;

/** What one change may set on many resources: themes, credits, who reads and what others see. */
public record Marks(
    List<String> themes, List<Draft.Credit> credits, AccessRule access, Teaser teaser) {}
