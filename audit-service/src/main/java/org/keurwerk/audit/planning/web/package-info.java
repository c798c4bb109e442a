/** What was refused while a team was composed, on a page and in the API. */
@NullMarked
package org.keurwerk.audit.planning.web;

import org.jspecify.annotations.NullMarked;
