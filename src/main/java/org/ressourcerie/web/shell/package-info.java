/** The shell around every page: templates, languages, headers, errors, pages of the site itself. */
@NullMarked
package org.ressourcerie.web.shell;

import org.jspecify.annotations.NullMarked;
