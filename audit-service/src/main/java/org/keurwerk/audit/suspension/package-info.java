/**
 * Suspension (schorsing): a case about one certificate of a trajectory, from the hearing to the decision whether the certificate holds again or is withdrawn. What a
 * certificate is by then is for certificate-service to say; this feature keeps what it heard of it.
 */
@NullMarked
package org.keurwerk.audit.suspension;

import org.jspecify.annotations.NullMarked;
