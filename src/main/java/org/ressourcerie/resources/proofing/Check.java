package org.ressourcerie.resources.proofing;

/** Looks at one thing of a draft. */
@FunctionalInterface
interface Check {
  void look(Examined draft, Findings findings);
}
