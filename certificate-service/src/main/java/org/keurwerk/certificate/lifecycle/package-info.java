/** What a certificate is and how it lives: its number, its states, its lineage. Everything else in the service looks at it through this package. */
@NullMarked
package org.keurwerk.certificate.lifecycle;

import org.jspecify.annotations.NullMarked;
