/** Before a certificate ends: the windows that open, the announcement that starts the next trajectory, the end itself. All from the end date. */
@NullMarked
package org.keurwerk.certificate.renewal;

import org.jspecify.annotations.NullMarked;
