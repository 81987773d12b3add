/// The ways in: officers' passwords, sessions and tokens, and the limit on tries. Never keeps a
/// secret, only its hash, and never tells an unknown account from a wrong password.
@NullMarked
package sanad.store.account;

import org.jspecify.annotations.NullMarked;
