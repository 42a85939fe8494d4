package org.ressourcerie.members.territories;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.ressourcerie.members.TerritoryRegister;
import org.ressourcerie.members.model.TerritoryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names are asked for at each search and change once a year: they are kept for a minute. */
@Component
class KeptTerritoryRegister implements TerritoryRegister {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final JdbcClient sql;
  private final Cache<TerritoryCode, Optional<String>> names =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  KeptTerritoryRegister(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<String> name(String code) {
    return TerritoryCode.of(code).flatMap(known -> names.get(known, this::find));
  }

  private Optional<String> find(TerritoryCode code) {
    return sql.sql("select name from members.territory where kind = ? and code = ?")
        .params(code.kind(), code.code())
        .query(String.class)
        .optional();
  }
}
