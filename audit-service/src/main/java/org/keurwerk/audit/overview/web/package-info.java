/** The pages and the API of trajectories. */
@NullMarked
package org.keurwerk.audit.overview.web;

import org.jspecify.annotations.NullMarked;
