package org.ressourcerie.resources.model;

import org.ressourcerie.web.ui.Badge;

/** For whom a resource is, parts included. */
public enum Reach {
  /** All of it is for everyone. */
  EVERYONE(Badge.PUBLIC),
  /** It is for everyone but for a block or a file. */
  PARTLY(Badge.PARTLY),
  MEMBERS(Badge.MEMBERS),
  /** Not for all members, or not yet. */
  FEWER(Badge.STAFF);

  /** The column {@code reach} of resource r and its revision v at the instant :at. */
  public static final String COLUMN =
      """
      case
        when not access.admits(r.access, '{public}', :at) then
          case when access.admits(r.access, '{members}', :at) then 'MEMBERS' else 'FEWER' end
        when exists (select 1 from resources.block b
            where b.revision = v.id and not access.admits(b.access, '{public}', :at))
          or exists (select 1 from resources.attachment f
            where f.revision = v.id and not access.admits(f.access, '{public}', :at))
          then 'PARTLY'
        else 'EVERYONE' end as reach
      """;

  private final Badge badge;

  Reach(Badge badge) {
    this.badge = badge;
  }

  /** What is said beside its title to a visitor who may read it, or may not. */
  public Badge badge(boolean open) {
    return open ? badge : Badge.LOCKED;
  }
}
