/** What follows from the certificates of others: the read model of certificates, and the next trajectory when it is announced. */
@NullMarked
package org.keurwerk.audit.renewal;

import org.jspecify.annotations.NullMarked;
