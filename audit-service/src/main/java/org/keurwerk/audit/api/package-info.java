/** The HTTP API of audit-service: everything that the pages do. */
@NullMarked
package org.keurwerk.audit.api;

import org.jspecify.annotations.NullMarked;
