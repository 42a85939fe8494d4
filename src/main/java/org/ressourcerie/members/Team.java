package org.ressourcerie.members;

import java.util.List;

/** Those who make the site, for what one of them is to look after. */
public interface Team {

  /** As the site names those who have a role, sorted; empty before there is any. */
  List<String> names();
}
