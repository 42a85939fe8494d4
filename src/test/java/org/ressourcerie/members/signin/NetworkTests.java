package org.ressourcerie.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A network is what one office shares, and nobody can claim another's. */
class NetworkTests {
  @Test
  void isThePrefixOfTheAddress() {
    assertThat(of("192.0.2.7", null)).isEqualTo(of("192.0.2.200", null)).isEqualTo("c00002");
    assertThat(of("2001:db8:1:2:3::4", null))
        .isEqualTo(of("2001:db8:1:2:ffff::1", null))
        .isNotEqualTo(of("2001:db8:1:3::1", null));
  }

  @Test
  void isWhatAProxyOfThisMachineAddedLast() {
    assertThat(of("127.0.0.1", "198.51.100.9, 192.0.2.7")).isEqualTo("c00002");
    assertThat(of("203.0.113.5", "192.0.2.7")).isEqualTo("cb0071");
    assertThat(of("127.0.0.1", "a.name.example")).isEqualTo("7f0000");
  }

  private static String of(String peer, String forwarded) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    if (forwarded != null) {
      request.addHeader("X-Forwarded-For", forwarded);
    }
    return Network.of(request);
  }
}
