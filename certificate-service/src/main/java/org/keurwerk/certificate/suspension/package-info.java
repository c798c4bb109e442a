/** What decisions on suspension do to a certificate. */
@NullMarked
package org.keurwerk.certificate.suspension;

import org.jspecify.annotations.NullMarked;
