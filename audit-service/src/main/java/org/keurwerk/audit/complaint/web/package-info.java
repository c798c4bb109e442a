/** Pages, file and API of complaints. */
@NullMarked
package org.keurwerk.audit.complaint.web;

import org.jspecify.annotations.NullMarked;
