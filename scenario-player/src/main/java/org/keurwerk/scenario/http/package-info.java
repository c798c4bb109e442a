/** Calls of a JSON API over HTTP that are safe to repeat while a server is being restarted. Knows nothing of scenarios. */
@NullMarked
package org.keurwerk.scenario.http;

import org.jspecify.annotations.NullMarked;
