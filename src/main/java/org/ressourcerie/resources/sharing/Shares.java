package org.ressourcerie.resources.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links to resources. */
@Component
public class Shares {
  private static final int TOKEN_BYTES = 32;
  private static final int ID_BYTES = 9;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;
  private final Clock clock;

  Shares(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Makes a link and gives the secret of its address, which cannot be asked for again. */
  public String make(long resource, String purpose, String by, Instant until) {
    byte[] secret = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(secret);
    byte[] id = new byte[ID_BYTES];
    RANDOM.nextBytes(id);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    sql.sql(
            """
            insert into resources.share (id, token_sha256, resource, purpose, made_by, made_at,
              until)
            values (:id, :hash, :resource, :purpose, :by, :at, :until)\
            """)
        .param("id", HexFormat.of().formatHex(id))
        .param("hash", hash(token))
        .param("resource", resource)
        .param("purpose", purpose)
        .param("by", by)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /** Ends a link of this resource; one that ended already stays as it was. */
  public void revoke(long resource, String id) {
    sql.sql(
            """
            update resources.share set revoked_at = :at
            where id = :id and resource = :resource and revoked_at is null\
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .param("resource", resource)
        .update();
  }

  /** All links of a resource, the latest first. */
  public List<Share> of(long resource) {
    return sql.sql("select * from resources.share where resource = ? order by made_at desc, id")
        .param(resource)
        .query((row, n) -> share(row))
        .list();
  }

  /** The link of this address, while it stands. */
  Optional<Share> standing(String token) {
    Instant now = clock.instant();
    return sql.sql("select * from resources.share where token_sha256 = ?")
        .param(hash(token))
        .query((row, n) -> share(row))
        .optional()
        .filter(share -> share.standsAt(now));
  }

  private static Share share(ResultSet row) throws SQLException {
    Timestamp revoked = row.getTimestamp("revoked_at");
    return new Share(
        row.getString("id"),
        row.getLong("resource"),
        row.getString("purpose"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("until").toInstant(),
        revoked == null ? null : revoked.toInstant());
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
