/** The house's own rules, as tests. */
@NullMarked
package org.ressourcerie.house;

import org.jspecify.annotations.NullMarked;
