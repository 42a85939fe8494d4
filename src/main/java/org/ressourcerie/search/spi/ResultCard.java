package org.ressourcerie.search.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.ui.Badge;
import org.ressourcerie.web.ui.Thumbnail;

/**
 * What a hit shows of the thing found, as this visitor may see it.
 *
 * @param path its permanent address on this site
 * @param summary null where the teaser does not show it
 * @param access {@code public} or {@code members}: whether the whole of it is for everyone
 * @param locked true when the visitor sees its teaser only
 * @param badge who may read it, as said beside its title
 * @param cover a picture that stands for it; null when there is none for this visitor
 * @param standing the value of that facet: {@code current} for what is shown first
 */
public record ResultCard(
    long number,
    long version,
    String source,
    String key,
    String path,
    String title,
    @Nullable String summary,
    String kind,
    String provenance,
    String language,
    @Nullable LocalDate date,
    String access,
    boolean locked,
    Badge badge,
    String standing,
    @Nullable Thumbnail cover) {}
