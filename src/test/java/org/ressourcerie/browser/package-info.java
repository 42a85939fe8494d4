/** What browser tests stand on: a real Chromium, and the promises that every page keeps. */
@NullMarked
package org.ressourcerie.browser;

import org.jspecify.annotations.NullMarked;
