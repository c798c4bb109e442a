/**
 * Certificates from the decision to their end: issued once per decision and scope, found by anyone in the public register, verified by their
 * number, renewed in time. Knows the other services by their events only.
 */
@NullMarked
package org.keurwerk.certificate;

import org.jspecify.annotations.NullMarked;
