/** The certified and to be certified (organisaties). */
@NullMarked
package org.keurwerk.audit.organisation;

import org.jspecify.annotations.NullMarked;
