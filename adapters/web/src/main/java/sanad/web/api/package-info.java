/// The REST API under `/api/v1`: one record per command, unknown keys refused, problems told as RFC
/// 9457 with their code. Never decides who may see what: each request opens the store as its
/// caller.
@NullMarked
package sanad.web.api;

import org.jspecify.annotations.NullMarked;
