package org.ressourcerie.web;

/** The pages kept rendered in this process. */
public interface RenderedPages {
  /**
   * Forgets every page, also those being rendered now: call it after the commit of any change of
   * content, rights or settings, whichever process made it.
   */
  void clear();
}
