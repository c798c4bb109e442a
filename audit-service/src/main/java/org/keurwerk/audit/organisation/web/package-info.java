/** The API of organisations. */
@NullMarked
package org.keurwerk.audit.organisation.web;

import org.jspecify.annotations.NullMarked;
