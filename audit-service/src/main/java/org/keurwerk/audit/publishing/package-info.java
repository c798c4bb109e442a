/** New framework versions of the office: uploaded, looked at beside the version before, confirmed; and last days that are moved. */
@NullMarked
package org.keurwerk.audit.publishing;

import org.jspecify.annotations.NullMarked;
