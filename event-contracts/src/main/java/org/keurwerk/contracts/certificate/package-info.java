/** What certificate-service tells the others, on {@link org.keurwerk.contracts.Topics#CERTIFICATE_EVENTS}. */
@NullMarked
package org.keurwerk.contracts.certificate;

import org.jspecify.annotations.NullMarked;
