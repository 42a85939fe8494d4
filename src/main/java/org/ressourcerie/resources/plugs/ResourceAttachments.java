package org.ressourcerie.resources.plugs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.files.spi.AttachmentSource;
import org.ressourcerie.resources.covers.Covers;
import org.ressourcerie.resources.model.MergedResources;
import org.ressourcerie.resources.sharing.SharedReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the files of resources: the resource, the block and the file must each admit the visitor; a
 * cover may be shown with the teaser.
 */
@Component
class ResourceAttachments implements AttachmentSource {
  private static final Pattern OWNER = Pattern.compile("r([0-9]{1,12})");
  private final JdbcClient sql;

  private final SharedReading shared;
  private final MergedResources merged;

  ResourceAttachments(JdbcClient sql, SharedReading shared, MergedResources merged) {
    this.merged = merged;
    this.shared = shared;
    this.sql = sql;
  }

  @Override
  public Optional<OpenAttachment> open(String owner, String sha256, AccessFilter own) {
    Matcher matcher = OWNER.matcher(owner);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    AccessFilter filter = shared.of(number, own);
    return sql.sql(
            """
            select f.name, r.access, b.access, f.access, b.type = 'cover' and f.teased
            from resources.resource r
            join resources.block b on b.revision = r.revision
            join resources.attachment f on f.revision = b.revision and f.block = b.position
            where r.number = :number and r.status = 'published' and f.sha256 = :sha256
              and access.admits(b.access, :audiences, :at)
              and access.admits(f.access, :audiences, :at)
              and
            """
                + Covers.ABOVE
                + " limit 1")
        .param("number", number)
        .param("sha256", sha256)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(
            (row, n) ->
                new OpenAttachment(
                    sha256,
                    row.getString(1),
                    (isPublic(row.getArray(2).getArray()) || row.getBoolean(5))
                        && isPublic(row.getArray(3).getArray())
                        && isPublic(row.getArray(4).getArray())))
        .optional();
  }

  @Override
  public Optional<String> moved(String owner, AccessFilter own) {
    Matcher matcher = OWNER.matcher(owner);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    return merged.page(number, shared.of(number, own), own);
  }

  @Override
  public Optional<String> successor(String owner, AccessFilter own) {
    Matcher matcher = OWNER.matcher(owner);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    AccessFilter filter = shared.of(number, own);
    return merged
        .page(number, filter, own)
        .flatMap(known -> merged.end(number, filter))
        .map(end -> "r" + end);
  }

  private static boolean isPublic(Object written) {
    return AccessRule.parse((String[]) written).isAlwaysPublic();
  }
}
