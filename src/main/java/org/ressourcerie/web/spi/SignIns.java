package org.ressourcerie.web.spi;

import java.util.Optional;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.web.KeptSignIn;

/** Says who someone is now, from what their session keeps; asked once for each request. */
public interface SignIns {

  /** Empty when this kept sign-in is another's to read, or when it does not stand any more. */
  Optional<SignedIn> now(KeptSignIn kept);
}
