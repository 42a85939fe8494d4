package org.ressourcerie.members.signin;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads codes in the mails that the site wrote, for tests that sign in. */
public final class CodeReader {
  private CodeReader() {}

  /** The six digits of the last mail to this address, once it is written. */
  public static String last(ApplicationContext site, String address) {
    site.getBean(Sending.class).settle();
    String mail =
        site.getBean(JdbcClient.class)
            .sql(
                "select plain from notifications.mail where recipient = ? and plain ~ '\\d{3}"
                    + " \\d{3}' order by id desc limit 1")
            .param(address)
            .query(String.class)
            .single();
    return mail.replaceFirst("(?s).*?\\b(\\d{3}) (\\d{3})\\b.*", "$1$2");
  }
}
