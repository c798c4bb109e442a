/** What the API descriptions (OpenAPI) of all services have in common. */
@NullMarked
package org.keurwerk.commons.openapi;

import org.jspecify.annotations.NullMarked;
