/**
 * Plays scenario files: a whole certification case, or many, through the public HTTP API only, as the roles would. What a
 * file may say is documented in docs/scenarios.md; nothing here knows a service's code.
 */
@NullMarked
package org.keurwerk.scenario;

import org.jspecify.annotations.NullMarked;
