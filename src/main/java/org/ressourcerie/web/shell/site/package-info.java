/** The pages about the site itself: help, map, legal notice, accessibility, account. */
@NullMarked
package org.ressourcerie.web.shell.site;

import org.jspecify.annotations.NullMarked;
