package sanad.testkit.contract;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.Session;
import sanad.store.Store;
import sanad.store.StoreUnavailable;

/// A store that answers nothing of designation lists while it is away.
///
/// @param away may change while sessions are open
record StoreWithoutLists(Store store, AtomicBoolean away) implements Store {
  @Override
  public Session open(Viewer viewer, Purpose purpose) {
    var session = store.open(viewer, purpose);
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> {
              if (away.get() && method.getName().equals("listings")) {
                throw new StoreUnavailable("EXERCISE", new IOException("EXERCISE"));
              }
              return method.invoke(session, arguments);
            });
  }

  @Override
  public void watch(Consumer<List<String>> written) {
    store.watch(written);
  }

  @Override
  public Set<PartyId> strangers() {
    return store.strangers();
  }
}
