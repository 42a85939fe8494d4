package org.ressourcerie.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressTests {
  @Test
  void oneSettingNamesNodesAccountAndIndex() {
    String setting = "https://site:secret@search-1/network, http://search-2:9201";
    assertThat(Address.index(setting)).isEqualTo("network");
    assertThat(Address.list(setting))
        .extracting(Address::toString)
        .containsExactly("https://search-1:9200/", "http://search-2:9201/");
    assertThat(Address.list(setting).getFirst().authorization()).startsWith("Basic ");
    assertThat(Address.list(setting).getLast().authorization()).isNull();
  }

  @Test
  void withoutAPathTheIndexHasOurName() {
    assertThat(Address.index("http://search")).isEqualTo("ressourcerie");
  }

  @Test
  void whatIsNoAddressOrNoNameIsRefusedWithTheSetting() {
    assertThatThrownBy(() -> Address.list("localhost:9200"))
        .hasMessageContaining("ressourcerie.search.opensearch");
    assertThatThrownBy(() -> Address.index("http://search/Ind%20ex"))
        .hasMessageContaining("ressourcerie.search.opensearch");
  }
}
