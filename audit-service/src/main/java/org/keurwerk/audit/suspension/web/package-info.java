/** The pages and the API of suspension. */
@NullMarked
package org.keurwerk.audit.suspension.web;

import org.jspecify.annotations.NullMarked;
