/**
 * Complaints (klachten): an organisation complains about anything, somebody who was not involved answers. A complaint lies in the dossier of a trajectory, also
 * when it is about none in particular; auditors do not learn of it unless they are asked for their view.
 */
@NullMarked
package org.keurwerk.audit.complaint;

import org.jspecify.annotations.NullMarked;
