/** Tests of the certificate service: rules alone, pages and documents in slices, the whole on a real broker and store. */
@NullMarked
package org.keurwerk.certificate;

import org.jspecify.annotations.NullMarked;
