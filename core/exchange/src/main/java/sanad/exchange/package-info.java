/// Partners, agreements, releases and what arrives from partners. Knows no TAXII and no HTTP.
@NullMarked
package sanad.exchange;

import org.jspecify.annotations.NullMarked;
