/** Who certifies: name and prefix of the certifying body, which are settings. */
@NullMarked
package org.keurwerk.certificate.body;

import org.jspecify.annotations.NullMarked;
