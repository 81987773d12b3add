/// TAXII 2.1 resources, filters and paging, and a client on java.net.http. Never stores anything;
/// clock and sleep are arguments.
@NullMarked
package sanad.taxii;

import org.jspecify.annotations.NullMarked;
