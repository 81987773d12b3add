package sanad.node.door;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import sanad.store.account.Signed;

/// Tells Spring Security who a request belongs to. What that officer may do is no authority of
/// Spring's: the store asks its own rule.
final class Entrance {

  private Entrance() {}

  static void open(Signed who) {
    var id = who.viewer().id().toString();
    var entered = UsernamePasswordAuthenticationToken.authenticated(id, null, List.of());
    SecurityContextHolder.setContext(new SecurityContextImpl(entered));
  }
}
