/** The page and the API of the simulated date. */
@NullMarked
package org.keurwerk.audit.clock.web;

import org.jspecify.annotations.NullMarked;
