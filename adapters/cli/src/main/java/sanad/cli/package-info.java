/// The command line: a client of the node's API, and the libraries on local files. Never opens a
/// store.
@NullMarked
package sanad.cli;

import org.jspecify.annotations.NullMarked;
