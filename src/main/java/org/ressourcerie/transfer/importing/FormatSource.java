package org.ressourcerie.transfer.importing;

import java.util.List;

/** Offers formats that are known only when the application has started. */
public interface FormatSource {
  List<? extends ImportFormat> formats();
}
