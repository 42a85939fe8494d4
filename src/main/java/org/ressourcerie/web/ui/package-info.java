/** The design system: the layout and components every page is built from, as jte templates. */
@NamedInterface("ui")
@NullMarked
package org.ressourcerie.web.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
